import { useCallback, useRef, useState } from 'react';
import { sendMessage } from '../messages';
import { useAttempt } from '../ui/attempt';
import type { MessageKey } from '../ui/i18n';
import type { ChangeId } from './changes';
import type { Note, NoteEdit } from './note';

/** A change that was made here, with the sentence that says so. */
export interface MadeChange {
  id: ChangeId;
  /** Its one value is the moment of the note. */
  said: 'noteDeleted' | 'noteEdited' | 'noteMoved' | 'taskDone' | 'taskOpen';
  /** Seconds: the note's moment after the change. */
  at: number;
}

/** The changes of notes that were made in a view, and what makes them. */
export interface Changes {
  /** The last one comes last. */
  made: readonly MadeChange[];
  /** The time in which Undo is offered is not over. */
  isOffered: boolean;
  remove: (note: Note) => Promise<void>;
  /** @returns false where it could not be saved */
  edit: (note: Note, edit: Omit<NoteEdit, 'id'>) => Promise<boolean>;
  /** Takes the last change back. */
  undo: () => Promise<void>;
  stopOffering: () => void;
}

/** Changes notes and takes the changes back, one after the other. */
export function useChanges(): Changes {
  const attempt = useAttempt();
  const [made, setMade] = useState<readonly MadeChange[]>([]);
  const [isOffered, setOffered] = useState(false);
  const isUndoing = useRef(false);

  const make = async (
    send: () => Promise<ChangeId>,
    change: Omit<MadeChange, 'id'>,
    sentence: MessageKey,
  ): Promise<boolean> =>
    attempt(async () => {
      const id = await send();
      setMade((before) => [...before, { ...change, id }]);
      setOffered(true);
    }, sentence);

  const remove = async ({ id, at }: Note): Promise<void> => {
    await make(
      () => sendMessage('deleteNote', { id }),
      { said: 'noteDeleted', at },
      'problemDelete',
    );
  };
  const edit = (note: Note, change: Omit<NoteEdit, 'id'>): Promise<boolean> =>
    make(
      () => sendMessage('editNote', { id: note.id, ...change }),
      { said: whatIsDone(change), at: change.at ?? note.at },
      'problemEdit',
    );
  const undo = async (): Promise<void> => {
    const last = made.at(-1);
    // Pressed twice: the first has not been answered yet.
    if (!last || isUndoing.current) return;
    isUndoing.current = true;
    let isOver = true;
    await attempt(
      () => sendMessage('undoChange', { changeId: last.id }),
      (error) => {
        const sentence = sentenceOf(error);
        isOver = sentence !== 'problemUndo';
        return sentence;
      },
    );
    isUndoing.current = false;
    if (isOver) setMade((before) => before.filter(({ id }) => id !== last.id));
  };
  const stopOffering = useCallback(() => setOffered(false), []);
  return { made, isOffered, remove, edit, undo, stopOffering };
}

function whatIsDone({ at, until, done }: Omit<NoteEdit, 'id'>): MadeChange['said'] {
  if (done !== undefined) return done ? 'taskDone' : 'taskOpen';
  return at === undefined && until === undefined ? 'noteEdited' : 'noteMoved';
}

/** Errors come from the background by their names. */
function sentenceOf(error: unknown): MessageKey {
  const name = error instanceof Error ? error.name : '';
  if (name === 'TooOld' || name === 'NoSuchNote') return 'undoTooOld';
  return name === 'ChangedSince' ? 'undoChangedSince' : 'problemUndo';
}
