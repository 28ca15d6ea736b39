import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Note } from '../notebook/note';
import { MomentButton } from './MomentButton';
import { NoteActions } from './NoteActions';
import { NoteBody } from './NoteBody';
import { NoteEditor } from './NoteEditor';
import type { ChangeMaking } from './useChanges';
import type { UnsavedEdits } from './useUnsavedEdits';
import styles from './NoteRow.module.css';

interface NoteRowProps {
  note: Note;
  /** The title of the chapter that begins with this note. */
  chapter?: string | undefined;
  /** The edits that were left unfinished. */
  unsaved: UnsavedEdits;
  /** The talk is at this note. */
  isCurrent?: boolean;
  onJump: (note: Note) => void;
  onExport: (note: Note) => void;
  changes: ChangeMaking;
  /** The row had the focus and is gone. */
  onLost: () => void;
}

/** One note of a talk: its moment, what it says, and what can be done with it. */
export const NoteRow = memo(function NoteRow(props: NoteRowProps) {
  const { note, chapter, unsaved, isCurrent, onJump, onExport, changes, onLost } = props;
  const item = useRef<HTMLLIElement>(null);
  const [start, setStart] = useState(() => unsaved.get(note.id));
  const [isEditing, setEditing] = useState(start !== undefined);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The field that had the focus is gone.
    if (wasEditing.current && !isEditing) editButton.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  useLayoutEffect(() => {
    const row = item.current;
    return () => {
      if (row?.contains(document.activeElement)) onLost();
    };
  }, [onLost]);
  const done = (): void => {
    setStart(undefined);
    setEditing(false);
  };
  return (
    <li ref={item} className={styles.item} aria-current={isCurrent ? 'true' : undefined}>
      {chapter !== undefined && (
        <h3 className={styles.chapter}>
          <bdi>{chapter}</bdi>
        </h3>
      )}
      <div className={styles.row}>
        <MomentButton at={note.at} until={note.until} onJump={() => onJump(note)} />
        {isEditing ? (
          <NoteEditor
            note={note}
            start={start}
            unsaved={unsaved}
            onSave={changes.edit}
            onDone={done}
          />
        ) : (
          <>
            <NoteBody
              note={note}
              onDone={(task, isDone) => void changes.edit(task, { done: isDone })}
            />
            <NoteActions
              note={note}
              editButton={editButton}
              onEdit={() => setEditing(true)}
              onExport={onExport}
              changes={changes}
            />
          </>
        )}
      </div>
    </li>
  );
});
