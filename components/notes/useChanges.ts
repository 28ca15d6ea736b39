import { useCallback, useMemo, useRef, useState } from 'react';
import { sendMessage } from '../messages';
import type { ChangeId } from '../messages/pages';
import type { Note, NoteEdit } from '../notebook/note';
import { useAttempt } from '../ui/attempt';
import type { MessageKey } from '../ui/i18n';

/** A change made in a view, with the sentence that reports it. */
export interface ReportedChange {
  id: ChangeId;
  /** A text whose one value is the moment of the note. */
  sentence: 'noteDeleted' | 'noteEdited' | 'noteMoved' | 'taskDone' | 'taskOpen';
  /** The note's moment after the change, in seconds. */
  at: number;
}

/** The latest change, or its undoing. */
export interface ChangeNews {
  change: ReportedChange;
  isUndone: boolean;
}

/** The functions that change notes. */
export interface ChangeActions {
  remove: (note: Note) => Promise<void>;
  /** @returns false when the change could not be saved */
  edit: (note: Note, edit: Omit<NoteEdit, 'id'>) => Promise<boolean>;
}

/** The changes made in a view, and the functions that make and undo them. */
export interface Changes {
  /** From the oldest to the latest. */
  history: readonly ReportedChange[];
  /** The change or undo to report, for a limited time. */
  news: ChangeNews | undefined;
  /** The same object at each render. */
  actions: ChangeActions;
  /** Undoes the last change. */
  undo: () => Promise<void>;
  /** Ends the time in which `news` is reported. */
  forgetNews: () => void;
}

/** Returns the changes of a view, with the functions that change notes and undo that step by step. */
export function useChanges(): Changes {
  const attempt = useAttempt();
  const [history, setHistory] = useState<readonly ReportedChange[]>([]);
  const [news, setNews] = useState<ChangeNews>();
  const isUndoing = useRef(false);

  const actions = useMemo(() => {
    const make = async (
      send: () => Promise<ChangeId>,
      report: Omit<ReportedChange, 'id'>,
      problem: MessageKey,
    ): Promise<boolean> =>
      attempt(async () => {
        const change = { ...report, id: await send() };
        setHistory((before) => [...before, change]);
        setNews({ change, isUndone: false });
      }, problem);
    return {
      remove: async ({ id, at }: Note): Promise<void> => {
        const send = () => sendMessage('deleteNote', { id });
        await make(send, { sentence: 'noteDeleted', at }, 'problemDelete');
      },
      edit: (note: Note, change: Omit<NoteEdit, 'id'>): Promise<boolean> =>
        make(
          () => sendMessage('editNote', { id: note.id, ...change }),
          { sentence: sentenceFor(change), at: change.at ?? note.at },
          'problemEdit',
        ),
    };
  }, [attempt]);
  const undo = async (): Promise<void> => {
    const last = history.at(-1);
    // The second of two presses comes before the answer to the first.
    if (!last || isUndoing.current) return;
    isUndoing.current = true;
    let isSettled = true;
    const isUndone = await attempt(
      () => sendMessage('undoChange', { changeId: last.id }),
      (error) => {
        const problem = undoProblem(error);
        isSettled = problem !== 'problemUndo';
        return problem;
      },
    );
    isUndoing.current = false;
    if (!isSettled) return;
    setHistory((before) => before.filter(({ id }) => id !== last.id));
    setNews(isUndone ? { change: last, isUndone } : undefined);
  };
  const forgetNews = useCallback(() => setNews(undefined), []);
  return { history, news, actions, undo, forgetNews };
}

function sentenceFor({ at, until, done }: Omit<NoteEdit, 'id'>): ReportedChange['sentence'] {
  if (done !== undefined) return done ? 'taskDone' : 'taskOpen';
  return at === undefined && until === undefined ? 'noteEdited' : 'noteMoved';
}

/** Returns the sentence for a failed undo. Errors from the background keep their `name` but not their class. */
function undoProblem(error: unknown): MessageKey {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NoSuchNoteError') return 'undoGone';
  if (name === 'TooOld') return 'undoTooOld';
  return name === 'ChangedSinceError' ? 'undoChangedSince' : 'problemUndo';
}
