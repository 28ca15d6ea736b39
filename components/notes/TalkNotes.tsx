import { type ReactNode, useRef } from 'react';
import { sendMessage } from '../messages';
import type { Chapter } from '../talks/talk';
import { useAttempt } from '../ui/attempt';
import { text } from '../ui/i18n';
import type { Note } from './note';
import { NoteList } from './NoteList';
import { UndoOffer } from './UndoOffer';
import { useChanges } from './useChanges';
import { useUnsavedEdits } from './useUnsavedEdits';
import styles from './TalkNotes.module.css';

interface TalkNotesProps {
  /** In the order of their moments. */
  notes: readonly Note[];
  /** Of the talk. */
  chapters: readonly Chapter[];
  /** The key that starts a note; empty where none is set. */
  shortcut: string;
  /** What can be done with all of them, beside the heading. */
  children?: ReactNode;
}

/** The notes of a talk in the order of their moments, to jump to, edit and delete. */
export function TalkNotes({ notes, chapters, shortcut, children }: TalkNotesProps) {
  const attempt = useAttempt();
  const unsaved = useUnsavedEdits();
  const changes = useChanges();
  const heading = useRef<HTMLHeadingElement>(null);
  const jump = ({ talkId, at }: Note): void => {
    void attempt(async () => sendMessage('jumpTo', { talkId, at }), 'problemJump');
  };
  return (
    <section className={styles.notes} aria-labelledby="notes">
      <div className={styles.head}>
        <h2 id="notes" ref={heading} tabIndex={-1}>
          {text('notes')}
          {notes.length > 0 && <span className={styles.count}>{notes.length}</span>}
        </h2>
        {notes.length > 0 && children}
      </div>
      {notes.length === 0 && (
        <p className={styles.empty}>
          {shortcut === '' ? text('noNotesYet') : text('noNotesYetKey', shortcut)}
        </p>
      )}
      {unsaved && (
        <NoteList
          notes={notes}
          chapters={chapters}
          unsaved={unsaved}
          onJump={jump}
          changes={changes}
        />
      )}
      <UndoOffer changes={changes} next={heading} />
    </section>
  );
}
