import { useRef, useState } from 'react';
import type { Note } from '../notebook/note';
import type { NoteBefore, UnsavedEdit } from '../notebook/unsavedEdits';
import type { MessageKey } from '../ui/i18n';
import type { ChangeMaking } from './useChanges';
import { useMomentEdit } from './useMomentEdit';
import type { UnsavedEdits } from './useUnsavedEdits';

/** A field of an edited note, and what is wrong with it. */
export interface EditProblem {
  field: 'text' | 'moment' | 'end';
  sentence: MessageKey;
}

/** A note that is being edited in place. */
interface EditedNote {
  text: string;
  moment: ReturnType<typeof useMomentEdit>;
  /** Why the last save was refused. */
  problem: EditProblem | undefined;
  /** Nothing can be typed until it is known whether it was saved. */
  isSaving: boolean;
  change: (text: string) => void;
  save: () => Promise<void>;
  cancel: () => void;
}

interface EditEnds {
  onSave: ChangeMaking['edit'];
  /** The edit is saved or taken back. */
  onDone: () => void;
}

const sentences = { moment: 'momentWrong', end: 'rangeEndWrong' } as const;

/**
 * Edits a note: what is typed outlives the popup, and is sent when it is saved. A save that fails
 * leaves the edit as it is.
 * @param start an edit that was left unfinished
 * @param unsaved where it is kept as it is typed
 */
export function useNoteEdit(
  note: Note,
  start: UnsavedEdit | undefined,
  unsaved: UnsavedEdits,
  { onSave, onDone }: EditEnds,
): EditedNote {
  const [text, setText] = useState(start?.text ?? note.text);
  // The note may be changed meanwhile, by a key over the video: what is not touched here stays so.
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

/** A bookmark and a picture say something without words. */
function needsText({ text, pictureIds }: Note): boolean {
  return text.trim() !== '' && pictureIds.length === 0;
}
