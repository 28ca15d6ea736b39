import { createStore } from '../composer/store';
import { sendMessage } from '../messages';
import type { NoteOfTalk } from '../messages/composer';
import type { NoteInTab } from '../messages/pages';
import type { PlayerId } from '../messages/player';
import { createDraftWriter, type DraftWriter } from '../notebook/draftWriter';
import { withRetry } from '../retry';
import { createNotePause } from './notePause';

/** A problem that the note field reports. */
export type FieldNotice = 'empty' | 'no moment' | 'not saved' | 'draft not kept';

/** The state that the panel's note field shows. */
export interface FieldState {
  text: string;
  /** True once it is known whether a draft waits. */
  begun: boolean;
  /** The note being written; it arrives a moment after its first key. */
  note?: NoteInTab;
  saving: boolean;
  notice?: FieldNotice;
  /** The moment of the note that was just saved, in seconds. */
  savedAt?: number;
}

/** The note being written in the panel. */
export interface PanelNote {
  state: () => FieldState;
  /** @returns a function that ends the subscription */
  subscribe: (changed: () => void) => () => void;
  /** @param pressedAt in milliseconds since the epoch; the first key gives the note its moment */
  type: (text: string, pressedAt: number) => void;
  save: () => Promise<void>;
  /**
   * Empties the field and keeps the draft.
   * @param openOver the player over which the composer opened the note instead; it stays paused
   */
  leave: (openOver?: PlayerId) => Promise<void>;
  /** Ends the field: the talk resumes, and the text is kept as a draft. */
  end: () => Promise<void>;
  /** Continues a waiting draft, unless something is typed. */
  takeUp: (draft: NoteOfTalk) => void;
  /** Does what `takeUp` does, once, when the field is ready. */
  begin: (waiting: NoteOfTalk | undefined) => void;
}

const EMPTY_FIELD = { text: '', begun: true, saving: false } as const;

/** Returns an empty note field. @param tabId the tab whose talk the note is on */
export function createPanelNote(tabId: number): PanelNote {
  const { state, change, subscribe } = createStore<FieldState>({ ...EMPTY_FIELD, begun: false });
  let firstKeyAt: number | undefined;
  let momentRequest: { pressedAt: number; done: Promise<void> } | undefined;
  let drafts: DraftWriter<NoteOfTalk> | undefined;
  let lastSave: Promise<void> | undefined;
  const pause = createNotePause();

  /** Each note has a writer of its own, so that the last words on one are not dropped for the next. */
  function setNote(note: NoteInTab): void {
    drafts = createDraftWriter((draft) => withRetry(() => sendMessage('keepDraft', draft)));
    change({ ...state(), note });
  }

  function keepText(): void {
    const { note, text } = state();
    if (note) drafts?.put(noteOf(note, text));
  }

  async function requestMoment(pressedAt: number): Promise<void> {
    try {
      const note = await withRetry(() => sendMessage('momentInTab', { tabId, pressedAt }));
      // The field was emptied since: the next key gives another moment.
      if (firstKeyAt !== pressedAt) return;
      setNote(note);
      keepText();
      pause.start(note.player);
    } catch {
      if (firstKeyAt !== pressedAt) return;
      // The next key, or Enter, requests the same moment again.
      momentRequest = undefined;
      change({ ...state(), notice: 'no moment' });
    }
  }

  /** Returns the note of the typed text once its moment is known; undefined when it cannot be read. */
  async function noteOnceKnown(): Promise<NoteInTab | undefined> {
    if (!state().note && firstKeyAt !== undefined) {
      if (momentRequest?.pressedAt !== firstKeyAt) {
        momentRequest = { pressedAt: firstKeyAt, done: requestMoment(firstKeyAt) };
      }
      await momentRequest.done;
    }
    return state().note;
  }

  function clear(openOver?: PlayerId): void {
    const player = state().note?.player;
    if (player?.playerId !== openOver) pause.stop(player);
    firstKeyAt = undefined;
    drafts = undefined;
    change(EMPTY_FIELD);
  }

  function takeUp(draft: NoteOfTalk): void {
    if (state().text !== '' || state().saving) return;
    change({ ...EMPTY_FIELD, text: draft.note.text });
    setNote(draft);
  }

  async function save(): Promise<void> {
    if (state().text.trim() === '') return change({ ...state(), notice: 'empty' });
    change({ ...state(), saving: true });
    const note = await noteOnceKnown();
    if (!note) return change({ ...state(), saving: false });
    const isSaved = await trySave(noteOf(note, state().text));
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
      firstKeyAt ??= pressedAt;
      void noteOnceKnown();
    },
    async save() {
      if (state().saving) return;
      lastSave = save();
      await lastSave;
    },
    async leave(openOver) {
      if (state().saving || state().text === '') return;
      try {
        if (!(await noteOnceKnown())) return;
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
      await noteOnceKnown();
      // The field is gone: there is no place to report a failure.
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

/** Returns whether the note was saved. */
async function trySave(note: NoteOfTalk): Promise<boolean> {
  try {
    await withRetry(() => sendMessage('saveNote', note));
    return true;
  } catch {
    return false;
  }
}
