import { useEffect, useRef, useState } from 'react';
import { spokenTimestamp } from '../talks/timestamp';
import { Button } from '../ui/Button';
import { language, text } from '../ui/i18n';
import { Icon } from '../ui/Icon';
import { MomentButton } from './MomentButton';
import type { Note } from './note';
import { NoteEditor } from './NoteEditor';
import { NoteText } from './NoteText';
import styles from './NoteRow.module.css';

interface NoteRowProps {
  note: Note;
  /** The text of an edit that was left unfinished. */
  unsaved: string | undefined;
  onJump: (note: Note) => void;
  onDelete: (note: Note) => void;
}

/** One note of a talk: its moment, its text, and what can be done with it. */
export function NoteRow({ note, unsaved, onJump, onDelete }: NoteRowProps) {
  const [isEditing, setEditing] = useState(unsaved !== undefined);
  const [start, setStart] = useState(unsaved);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The field that had the focus is gone.
    if (wasEditing.current && !isEditing) editButton.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const done = (): void => {
    setStart(undefined);
    setEditing(false);
  };
  const when = spokenTimestamp(note.at, language());
  return (
    <li className={styles.row}>
      <MomentButton at={note.at} onJump={() => onJump(note)} />
      {isEditing ? (
        <NoteEditor note={note} start={start} onDone={done} />
      ) : (
        <>
          <NoteText text={note.text} />
          <div className={styles.actions}>
            <Button
              ref={editButton}
              look="icon"
              aria-label={text('editNote', when)}
              title={text('edit')}
              onClick={() => setEditing(true)}
            >
              <Icon name="edit" />
            </Button>
            <Button
              look="icon"
              aria-label={text('deleteNote', when)}
              title={text('delete')}
              onClick={() => onDelete(note)}
            >
              <Icon name="delete" />
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
