import { useState } from 'react';
import { sendMessage } from '../messages';
import { useAttempt } from '../ui/attempt';
import type { Note } from './note';
import { forgetUnsavedEdit, keepUnsavedEdit } from './unsavedEdits';

/** A note that is being edited in place. */
interface NoteEdit {
  text: string;
  /** The user asked to save a text that is empty. */
  isEmpty: boolean;
  change: (text: string) => void;
  save: () => Promise<void>;
  cancel: () => void;
}

/**
 * Edits a note: what is typed outlives the popup, and is sent when it is saved. A save that fails
 * leaves the edit as it is.
 * @param start the text of an edit that was left unfinished
 * @param onDone the edit is saved or taken back
 */
export function useNoteEdit(note: Note, start: string | undefined, onDone: () => void): NoteEdit {
  const attempt = useAttempt();
  const [text, setText] = useState(start ?? note.text);
  const [isEmpty, setEmpty] = useState(false);
  const finish = (): void => {
    // The session only helps; an edit left in it would merely open again.
    void forgetUnsavedEdit(note.id).catch(() => undefined);
    onDone();
  };
  const change = (typed: string): void => {
    setText(typed);
    setEmpty(false);
    void keepUnsavedEdit(note.id, typed).catch(() => undefined);
  };
  const save = async (): Promise<void> => {
    if (text.trim() === '') return setEmpty(true);
    if (text === note.text) return finish();
    const edit = async (): Promise<void> => {
      await sendMessage('editNote', { id: note.id, text });
    };
    if (await attempt(edit, 'problemEdit')) finish();
  };
  return { text, isEmpty, change, save, cancel: finish };
}
