import { type ReactNode, useCallback, useRef, useState } from 'react';
import { NoteExport } from '../exports/ExportDialog';
import { sendMessage } from '../messages';
import type { Note, NoteId } from '../notebook/note';
import { NoteList } from '../notes/NoteList';
import { UndoOffer } from '../notes/UndoOffer';
import { useChanges } from '../notes/useChanges';
import { useUnsavedEdits } from '../notes/useUnsavedEdits';
import type { Chapter } from '../talks/talk';
import { useAttempt } from '../ui/attempt';
import { formatNumber, text } from '../ui/i18n';
import styles from './TalkNotes.module.css';

interface TalkNotesProps {
  /** In the order of their moments. */
  notes: readonly Note[];
  /** The chapters of the talk. */
  chapters: readonly Chapter[];
  /** The key that starts a note; empty where none is set. */
  shortcut: string;
  /** The note at the playback position, in a view that follows the playback. */
  current?: NoteId | undefined;
  /** The number of all notes of the talk, when `notes` is filtered. */
  total?: number;
  /** Shown between the heading and the notes, when there are notes. */
  above?: ReactNode;
  /** Called when the user goes to a note. */
  onJump?: (note: Note) => void;
  /** Actions on all notes, shown beside the heading. */
  children?: ReactNode;
}

/** The notes of a talk in the order of their moments, with actions to jump, edit and delete. */
export function TalkNotes({
  notes,
  chapters,
  shortcut,
  current,
  total = notes.length,
  above,
  onJump,
  children,
}: TalkNotesProps) {
  const attempt = useAttempt();
  const unsaved = useUnsavedEdits();
  const changes = useChanges();
  const [exported, setExported] = useState<Note>();
  const heading = useRef<HTMLHeadingElement>(null);
  const jump = useCallback(
    (note: Note): void => {
      const { talkId, at } = note;
      onJump?.(note);
      void attempt(async () => sendMessage('jumpTo', { talkId, at }), 'problemJump');
    },
    [onJump, attempt],
  );
  const focusHeading = useCallback(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.notes} aria-labelledby="notes">
      <div className={styles.head}>
        <h2 id="notes" ref={heading} tabIndex={-1}>
          {text('notes')}
          {total > 0 && <span className={styles.count}>{formatNumber(total)}</span>}
        </h2>
        {total > 0 && children}
      </div>
      {total > 0 && above}
      {total === 0 && (
        <p className={styles.empty}>
          {shortcut === '' ? text('noNotesYet') : text('noNotesYetKey', shortcut)}
        </p>
      )}
      {unsaved && (
        <NoteList
          notes={notes}
          chapters={chapters}
          unsaved={unsaved}
          current={current}
          onJump={jump}
          onExport={setExported}
          changes={changes.actions}
          onLost={focusHeading}
        />
      )}
      <UndoOffer changes={changes} next={heading} />
      {exported && <NoteExport note={exported} onClose={() => setExported(undefined)} />}
    </section>
  );
}
