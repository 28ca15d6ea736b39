import { useEffect, useEffectEvent, useId, useRef } from 'react';
import type { Note } from '../notebook/note';
import type { UnsavedEdit } from '../notebook/unsavedEdits';
import { spokenTimestamp } from '../talks/timestamp';
import { Button } from '../ui/Button';
import { language, text } from '../ui/i18n';
import { editorAction } from './editorKeys';
import { MomentFields } from './MomentFields';
import type { ChangeActions } from './useChanges';
import { useNoteEdit } from './useNoteEdit';
import type { UnsavedEdits } from './useUnsavedEdits';
import styles from './NoteEditor.module.css';

interface NoteEditorProps {
  note: Note;
  /** An unfinished edit to continue; the editor does not take the focus then. */
  start: UnsavedEdit | undefined;
  /** Stores the edit at each keystroke. */
  unsaved: UnsavedEdits;
  onSave: ChangeActions['edit'];
  onDone: () => void;
}

/** The editor that replaces a note in its list: fields for its text and its moment. */
export function NoteEditor({ note, start, unsaved, onSave, onDone }: NoteEditorProps) {
  const edit = useNoteEdit(note, start, unsaved, { onSave, onDone });
  const editor = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const help = useId();
  useEffect(() => {
    if (start !== undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [start]);
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const action = editorAction(event);
    // Enter on a button is a press of that button.
    const isOnButton = event.target instanceof HTMLButtonElement;
    if (action === undefined || (action === 'save' && isOnButton)) return;
    // By default Escape closes the popup and Enter breaks the line.
    event.preventDefault();
    if (action === 'cancel') edit.cancel();
    else if (action === 'save') void edit.save();
    else if (!edit.isSaving) edit.moment.nudge(action.nudge);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    const element = editor.current;
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
  const { problem } = edit;
  return (
    <div ref={editor} className={styles.editor}>
      <textarea
        ref={field}
        className={styles.field}
        dir="auto"
        rows={Math.min(8, edit.text.split('\n').length + 1)}
        value={edit.text}
        readOnly={edit.isSaving}
        aria-label={text('noteField', spokenTimestamp(note.at, language()))}
        aria-describedby={help}
        aria-invalid={problem?.field === 'text'}
        onChange={(event) => edit.change(event.target.value)}
      />
      <MomentFields edit={edit.moment} isFixed={edit.isSaving} wrong={problem?.field} help={help} />
      <div className={styles.below}>
        <p id={help} role={problem ? 'alert' : undefined} className={problem && styles.problem}>
          {text(problem?.sentence ?? 'editKeys')}
        </p>
        <Button onClick={() => void edit.save()}>{text('save')}</Button>
        <Button look="quiet" onClick={edit.cancel}>
          {text('cancel')}
        </Button>
      </div>
    </div>
  );
}
