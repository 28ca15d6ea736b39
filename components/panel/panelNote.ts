import { createDraftWriter, type DraftWriter } from '../composer/draftWriter';
import { createStore } from '../composer/store';
import { sendMessage } from '../messages';
import type { NoteOfTalk } from '../messages/composer';
import type { NoteInTab } from '../messages/pages';
import type { PlayerId } from '../messages/player';
import { withRetry } from '../retry';
import { createNotePause } from './notePause';

/** Why the field says something besides its note. */
export type FieldNotice = 'empty' | 'no moment' | 'not saved' | 'draft not kept';

/** What the panel's note field shows. */
export interface FieldState {
  text: string;
  /** It is known whether a draft waited. */
  begun: boolean;
  /** The note that is written; it is there a moment after its first key. */
  note?: NoteInTab;
  saving: boolean;
  notice?: FieldNotice;
  /** Seconds: the moment of the note that was saved just now. */
  savedAt?: number;
}

/** The note that is written in the panel. */
export interface PanelNote {
  state: () => FieldState;
  /** @returns the way to stop */
  subscribe: (changed: () => void) => () => void;
  /** @param pressedAt milliseconds since the epoch; that of the first key is the note's moment */
  type: (text: string, pressedAt: number) => void;
  save: () => Promise<void>;
  /**
   * Empties the field; the draft waits.
   * @param openOver the player over which the note was opened instead: the composer holds it paused
   */
  leave: (openOver?: PlayerId) => Promise<void>;
  /** The field goes: the talk plays on, and what is typed waits as a draft. */
  end: () => Promise<void>;
  /** Goes on with a draft that waited, where nothing is typed. */
  takeUp: (draft: NoteOfTalk) => void;
  /** The same at the start, once. */
  begin: (waiting: NoteOfTalk | undefined) => void;
}

const EMPTY = { text: '', begun: true, saving: false } as const;

/** @param tabId the tab whose talk the note is on */
export function createPanelNote(tabId: number): PanelNote {
  const { state, change, subscribe } = createStore<FieldState>({ ...EMPTY, begun: false });
  let firstKey: number | undefined;
  let begins: { at: number; done: Promise<void> } | undefined;
  let drafts: DraftWriter<NoteOfTalk> | undefined;
  let lastSave: Promise<void> | undefined;
  const pause = createNotePause();

  /** Each note has a writer of its own: the last words on one are not lost to the next. */
  function use(note: NoteInTab): void {
    drafts = createDraftWriter((draft) => withRetry(() => sendMessage('keepDraft', draft)));
    change({ ...state(), note });
  }

  function keepText(): void {
    const { note, text } = state();
    if (note) drafts?.put(noteOf(note, text));
  }

  async function ask(pressedAt: number): Promise<void> {
    try {
      const note = await withRetry(() => sendMessage('momentInTab', { tabId, pressedAt }));
      // Emptied since then: the next key has another moment.
      if (firstKey !== pressedAt) return;
      use(note);
      keepText();
      pause.start(note.player);
    } catch {
      if (firstKey !== pressedAt) return;
      // The next key, or Enter, asks again for the same moment.
      begins = undefined;
      change({ ...state(), notice: 'no moment' });
    }
  }

  /** The note of what is typed, once its moment is known. */
  async function started(): Promise<NoteInTab | undefined> {
    if (!state().note && firstKey !== undefined) {
      if (begins?.at !== firstKey) begins = { at: firstKey, done: ask(firstKey) };
      await begins.done;
    }
    return state().note;
  }

  function clear(openOver?: PlayerId): void {
    const player = state().note?.player;
    if (player?.playerId !== openOver) pause.stop(player);
    firstKey = undefined;
    drafts = undefined;
    change(EMPTY);
  }

  function takeUp(draft: NoteOfTalk): void {
    if (state().text !== '' || state().saving) return;
    change({ ...EMPTY, text: draft.note.text });
    use(draft);
  }

  async function save(): Promise<void> {
    if (state().text.trim() === '') return change({ ...state(), notice: 'empty' });
    change({ ...state(), saving: true });
    const note = await started();
    if (!note) return change({ ...state(), saving: false });
    const isSaved = await saved(noteOf(note, state().text));
    if (!isSaved) return change({ ...state(), saving: false, notice: 'not saved' });
    clear();
    change({ ...state(), savedAt: note.note.at });
  }

  return {
    state,
    subscribe,
    type(text, pressedAt) {
      const { note, saving, begun } = state();
      change({ text, saving, begun, ...(note && { note }) });
      keepText();
      if (text === '') return clear();
      firstKey ??= pressedAt;
      void started();
    },
    async save() {
      if (state().saving) return;
      lastSave = save();
      await lastSave;
    },
    async leave(openOver) {
      if (state().saving || state().text === '') return;
      try {
        if (!(await started())) return;
        await drafts?.flush();
        clear(openOver);
      } catch {
        change({ ...state(), notice: 'draft not kept' });
      }
    },
    async end() {
      pause.end(state().note?.player);
      await lastSave;
      if (state().text === '') return;
      await started();
      // Nobody is there to be told that it failed.
      await drafts?.flush().catch(() => {});
    },
    takeUp,
    begin(waiting) {
      if (state().begun) return;
      change({ ...state(), begun: true });
      if (waiting) takeUp(waiting);
    },
  };
}

function noteOf({ talk, note, pageAtKey }: NoteOfTalk, text: string): NoteOfTalk {
  return { talk, note: { ...note, text }, pageAtKey };
}

/** @returns whether the note went through */
async function saved(note: NoteOfTalk): Promise<boolean> {
  try {
    await withRetry(() => sendMessage('saveNote', note));
    return true;
  } catch {
    return false;
  }
}
