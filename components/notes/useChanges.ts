import { useCallback, useMemo, useRef, useState } from 'react';
import { sendMessage } from '../messages';
import type { ChangeId } from '../messages/pages';
import type { Note, NoteEdit } from '../notebook/note';
import { useAttempt } from '../ui/attempt';
import type { MessageKey } from '../ui/i18n';

/** A change that was made here, with the sentence that says so. */
export interface MadeChange {
  id: ChangeId;
  /** Its one value is the moment of the note. */
  said: 'noteDeleted' | 'noteEdited' | 'noteMoved' | 'taskDone' | 'taskOpen';
  /** Seconds: the note's moment after the change. */
  at: number;
}

/** Something that happened just now. */
export interface ChangeNews {
  change: MadeChange;
  isUndone: boolean;
}

/** What makes changes. */
export interface ChangeMaking {
  remove: (note: Note) => Promise<void>;
  /** @returns false where it could not be saved */
  edit: (note: Note, edit: Omit<NoteEdit, 'id'>) => Promise<boolean>;
}

/** The changes of notes that were made in a view, and what makes them. */
export interface Changes {
  /** The last one comes last. */
  made: readonly MadeChange[];
  /** What was made or taken back last, until the time to say so is over. */
  news: ChangeNews | undefined;
  /** The same one at each render. */
  making: ChangeMaking;
  /** Takes the last change back. */
  undo: () => Promise<void>;
  /** The time to say so is over. */
  forgetNews: () => void;
}

/** Changes notes and takes the changes back, one after the other. */
export function useChanges(): Changes {
  const attempt = useAttempt();
  const [made, setMade] = useState<readonly MadeChange[]>([]);
  const [news, setNews] = useState<ChangeNews>();
  const isUndoing = useRef(false);

  const making = useMemo(() => {
    const make = async (
      send: () => Promise<ChangeId>,
      what: Omit<MadeChange, 'id'>,
      sentence: MessageKey,
    ): Promise<boolean> =>
      attempt(async () => {
        const change = { ...what, id: await send() };
        setMade((before) => [...before, change]);
        setNews({ change, isUndone: false });
      }, sentence);
    return {
      remove: async ({ id, at }: Note): Promise<void> => {
        const send = () => sendMessage('deleteNote', { id });
        await make(send, { said: 'noteDeleted', at }, 'problemDelete');
      },
      edit: (note: Note, change: Omit<NoteEdit, 'id'>): Promise<boolean> =>
        make(
          () => sendMessage('editNote', { id: note.id, ...change }),
          { said: whatIsDone(change), at: change.at ?? note.at },
          'problemEdit',
        ),
    };
  }, [attempt]);
  const undo = async (): Promise<void> => {
    const last = made.at(-1);
    // Pressed twice: the first has not been answered yet.
    if (!last || isUndoing.current) return;
    isUndoing.current = true;
    let isOver = true;
    const isUndone = await attempt(
      () => sendMessage('undoChange', { changeId: last.id }),
      (error) => {
        const sentence = sentenceOf(error);
        isOver = sentence !== 'problemUndo';
        return sentence;
      },
    );
    isUndoing.current = false;
    if (!isOver) return;
    setMade((before) => before.filter(({ id }) => id !== last.id));
    setNews(isUndone ? { change: last, isUndone } : undefined);
  };
  const forgetNews = useCallback(() => setNews(undefined), []);
  return { made, news, making, undo, forgetNews };
}

function whatIsDone({ at, until, done }: Omit<NoteEdit, 'id'>): MadeChange['said'] {
  if (done !== undefined) return done ? 'taskDone' : 'taskOpen';
  return at === undefined && until === undefined ? 'noteEdited' : 'noteMoved';
}

/** Errors come from the background by their names. */
function sentenceOf(error: unknown): MessageKey {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NoSuchNote') return 'undoGone';
  if (name === 'TooOldError') return 'undoTooOld';
  return name === 'ChangedSince' ? 'undoChangedSince' : 'problemUndo';
}
