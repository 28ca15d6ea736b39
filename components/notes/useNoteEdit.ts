import { useRef, useState } from 'react';
import type { Note } from '../notebook/note';
import type { NoteBefore, UnsavedEdit } from '../notebook/unsavedEdits';
import type { MessageKey } from '../ui/i18n';
import type { ChangeActions } from './useChanges';
import { useMomentEdit } from './useMomentEdit';
import type { UnsavedEdits } from './useUnsavedEdits';

/** A field with invalid content, and the sentence that explains it. */
export interface EditProblem {
  field: 'text' | 'moment' | 'end';
  sentence: MessageKey;
}

/** An edit of a note that is under way. */
interface EditedNote {
  text: string;
  moment: ReturnType<typeof useMomentEdit>;
  /** The reason why the last save was refused. */
  problem: EditProblem | undefined;
  /** True from the save to its answer; nothing can be typed meanwhile. */
  isSaving: boolean;
  change: (text: string) => void;
  save: () => Promise<void>;
  cancel: () => void;
}

interface EditCallbacks {
  onSave: ChangeActions['edit'];
  /** Called when the edit is saved or cancelled. */
  onDone: () => void;
}

const sentences = { moment: 'momentWrong', end: 'rangeEndWrong' } as const;

/**
 * Edits a note. The edit outlives the popup, and is sent on save; a failed save leaves it as it is.
 * @param start an unfinished edit to continue
 * @param unsaved stores the edit at each keystroke
 */
export function useNoteEdit(
  note: Note,
  start: UnsavedEdit | undefined,
  unsaved: UnsavedEdits,
  { onSave, onDone }: EditCallbacks,
): EditedNote {
  const [text, setText] = useState(start?.text ?? note.text);
  // The note may be changed meanwhile by a key over the video: untouched fields keep that change.
  const [before] = useState(() => start?.before ?? beforeOf(note));
  const isSent = useRef(false);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<EditProblem>();
  const keep = (edit: UnsavedEdit): void => {
    setProblem(undefined);
    unsaved.keep(note.id, { ...edit, before });
  };
  const moment = useMomentEdit(note, before, start, (fields) => keep({ text, ...fields }));
  const finish = (): void => {
    unsaved.forget(note.id);
    onDone();
  };
  const change = (typed: string): void => {
    setText(typed);
    keep({ text: typed, moment: moment.moment, end: moment.end });
  };
  const save = async (): Promise<void> => {
    if (isSent.current) return;
    if (text.trim() === '' && needsText(note)) {
      return setProblem({ field: 'text', sentence: 'emptyEdit' });
    }
    const read = moment.read();
    if ('wrong' in read) {
      return setProblem({ field: read.wrong, sentence: sentences[read.wrong] });
    }
    setProblem(undefined);
    const edit = { ...(text === before.text ? {} : { text }), ...read.change };
    if (Object.keys(edit).length === 0) return finish();
    isSent.current = true;
    setSaving(true);
    const isSaved = await onSave(note, edit);
    isSent.current = false;
    setSaving(false);
    if (isSaved) finish();
  };
  const cancel = (): void => {
    if (!isSent.current) finish();
  };
  return { text, moment, problem, isSaving, change, save, cancel };
}

function beforeOf({ text, at, until }: Note): NoteBefore {
  return { text, at, ...(until === undefined ? {} : { until }) };
}

/** False for bookmarks and notes with pictures, which are complete without words. */
function needsText({ text, pictureIds }: Note): boolean {
  return text.trim() !== '' && pictureIds.length === 0;
}
