import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { spokenTimestamp } from '../talks/timestamp';
import { Button } from '../ui/Button';
import { language, text } from '../ui/i18n';
import { editorAction } from './editorKeys';
import type { Note } from './note';
import { useNoteEdit } from './useNoteEdit';
import styles from './NoteEditor.module.css';

interface NoteEditorProps {
  note: Note;
  /** The text of an edit that was left unfinished, which then does not take the focus. */
  start: string | undefined;
  onDone: () => void;
}

/** The text of a note in a field, in the place of the note. */
export function NoteEditor({ note, start, onDone }: NoteEditorProps) {
  const edit = useNoteEdit(note, start, onDone);
  const field = useRef<HTMLTextAreaElement>(null);
  const help = useId();
  useEffect(() => {
    if (start !== undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [start]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = editorAction({ ...pick(event), isComposing: event.nativeEvent.isComposing });
    if (action === undefined) return;
    // Escape would close the popup, Enter would break the line.
    event.preventDefault();
    if (action === 'cancel') edit.cancel();
    else void edit.save();
  };
  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        className={styles.field}
        dir="auto"
        rows={Math.min(8, edit.text.split('\n').length + 1)}
        value={edit.text}
        aria-label={text('noteField', spokenTimestamp(note.at, language()))}
        aria-describedby={help}
        aria-invalid={edit.isEmpty}
        onChange={(event) => edit.change(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.below}>
        <p id={help} role={edit.isEmpty ? 'alert' : undefined}>
          {text(edit.isEmpty ? 'emptyEdit' : 'editKeys')}
        </p>
        <Button onClick={() => void edit.save()}>{text('save')}</Button>
        <Button look="quiet" onClick={edit.cancel}>
          {text('cancel')}
        </Button>
      </div>
    </div>
  );
}

function pick({ key, shiftKey, altKey, keyCode }: KeyboardEvent) {
  return { key, shiftKey, altKey, keyCode };
}
