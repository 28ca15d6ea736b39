import { type ReactNode, useRef } from 'react';
import { sendMessage } from '../messages';
import { useAttempt } from '../ui/attempt';
import { text } from '../ui/i18n';
import type { Note } from './note';
import { NoteList } from './NoteList';
import { UndoBar } from './UndoBar';
import { useDeletions } from './useDeletions';
import { useUnsavedEdits } from './useUnsavedEdits';
import styles from './TalkNotes.module.css';

interface TalkNotesProps {
  notes: readonly Note[];
  /** The key that starts a note; empty where none is set. */
  shortcut: string;
  /** What can be done with all of them, beside the heading. */
  children: ReactNode;
}

/** The notes of a talk in the order of their moments, to jump to, edit and delete. */
export function TalkNotes({ notes, shortcut, children }: TalkNotesProps) {
  const attempt = useAttempt();
  const unsaved = useUnsavedEdits();
  const { deleted, remove, undo, forget } = useDeletions();
  const heading = useRef<HTMLHeadingElement>(null);
  const last = deleted.at(-1);
  const jump = ({ talkId, at }: Note): void => {
    void attempt(async () => sendMessage('jumpTo', { talkId, at }), 'problemJump');
  };
  const bringBack = (): void => {
    // With the last deletion the bar goes, and the focus in it.
    if (deleted.length === 1) heading.current?.focus();
    void undo();
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
      {unsaved && <NoteList notes={notes} unsaved={unsaved} onJump={jump} onDelete={remove} />}
      <output className={styles.undo}>
        {last && <UndoBar key={last.id} note={last} onUndo={bringBack} onOver={forget} />}
      </output>
    </section>
  );
}
