import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Note } from '../notebook/note';
import { MomentButton } from './MomentButton';
import { NoteActions } from './NoteActions';
import { NoteBody } from './NoteBody';
import { NoteEditor } from './NoteEditor';
import type { ChangeActions } from './useChanges';
import type { UnsavedEdits } from './useUnsavedEdits';
import styles from './NoteRow.module.css';

interface NoteRowProps {
  note: Note;
  /** The title of the chapter whose first note this is. */
  chapter?: string | undefined;
  /** The unfinished edits. */
  unsaved: UnsavedEdits;
  /** True when the playback position is at this note. */
  isCurrent?: boolean;
  onJump: (note: Note) => void;
  onExport: (note: Note) => void;
  changes: ChangeActions;
  /** Called when the row is removed while it has the focus. */
  onLost: () => void;
}

/** A note in the list of its talk: its moment, its content and its actions, or its editor. */
export const NoteRow = memo(function NoteRow(props: NoteRowProps) {
  const { note, chapter, unsaved, isCurrent, onJump, onExport, changes, onLost } = props;
  const item = useRef<HTMLLIElement>(null);
  const [start, setStart] = useState(() => unsaved.get(note.id));
  const [isEditing, setEditing] = useState(start !== undefined);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The text field had the focus and is gone.
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
