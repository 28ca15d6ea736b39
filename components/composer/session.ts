import { sendMessage } from '../messages';
import type { NoteOfTalk, Composition, KeyAgain } from '../messages/composer';
import { createDraftWriter } from '../notebook/draftWriter';
import { readNote } from '../notebook/kinds';
import type { NoteDraft } from '../notebook/note';
import { isThere, withRetry } from '../retry';
import type { ComposerNotice, ComposerState } from './composerState';
import { createNoteDetails, type NoteDetails } from './noteDetails';
import { createStore } from './store';

const EMPTY_STATE: ComposerState = {
  saving: false,
  kind: 'bookmark',
  pictures: [],
  removedPictures: [],
};

/** The unfinished note of one player, from the key that opens it to Enter or Escape. */
export interface ComposerSession extends NoteDetails {
  state: () => ComposerState;
  /** @returns a function that ends the subscription */
  subscribe: (changed: () => void) => () => void;
  /** Shows a note. Text that was typed before the note arrived is kept after the note's text. */
  begin(composition: Composition): void;
  /** Call after each change of the text. */
  handleInput(): void;
  save(): Promise<void>;
  /** Closes and keeps the draft. */
  close(): Promise<void>;
  /** Handles the key that opened the composer, pressed again. */
  keyAgain(): Promise<KeyAgain>;
  setPause(on: boolean): void;
  fail(notice: ComposerNotice): void;
  /** Tells that Talkmark was updated or removed under the open page, so that nothing can be saved. */
  cutOff(): void;
}

/**
 * Returns the session of one composer.
 * @param field the text field; the text is held nowhere else in this page
 * @param savedSentence returns what screen readers hear when a note is saved, by its moment in seconds
 */
export function createComposerSession(
  field: HTMLTextAreaElement,
  playerId: string,
  savedSentence: (at: number) => string,
): ComposerSession {
  const { state, change, subscribe } = createStore<ComposerState>(EMPTY_STATE);
  const details = createNoteDetails({ state, change }, () => drafts.keep());
  /** Enter or Escape, pressed before the note arrived from the background. */
  let earlyAction: 'save' | 'close' | undefined;
  const drafts = createDraftKeeper(current, () => fail('draft not kept'));

  /** Reports a problem and leaves the text as it is. Once Talkmark is gone, that is the cause of every problem. */
  function fail(notice: ComposerNotice): void {
    const { status: _status, ...rest } = state();
    change({ ...rest, notice: isThere() ? notice : 'updated' });
    // The text must not change while it is being saved.
    field.readOnly = rest.saving || !isThere();
    field.focus();
  }

  function current(): NoteOfTalk | undefined {
    const { composition } = state();
    return composition && noteOf(composition, field.value);
  }

  function clear(): void {
    field.value = '';
    field.readOnly = false;
    change(EMPTY_STATE);
  }

  async function save(): Promise<void> {
    const note = current();
    if (!note) earlyAction = 'save';
    if (!note || state().saving) return;
    // A picture that is being taken belongs to the note.
    await details.settled();
    const completeNote = current();
    if (completeNote?.note.id !== note.note.id || state().saving) return;
    if (isEmpty(completeNote.note)) return fail('empty');
    change({ ...state(), saving: true });
    field.readOnly = true;
    try {
      await withRetry(() => sendMessage('saveNote', completeNote));
    } catch {
      change({ ...state(), saving: false });
      return fail('not saved');
    }
    clear();
    await tellPlayerDone(playerId, savedSentence(completeNote.note.at));
    // An Enter while the composer was closing is not meant for the next note.
    earlyAction = undefined;
  }

  async function close(): Promise<void> {
    if (!state().composition && field.value !== '') earlyAction = 'close';
    await details.settled();
    if (earlyAction === 'close' || state().saving || !(await drafts.flush())) return;
    clear();
    await tellPlayerDone(playerId);
  }

  return {
    ...details,
    state,
    subscribe,
    save,
    close,
    begin(composition) {
      if (state().composition?.note.id === composition.note.id) return;
      const earlyText = field.value;
      field.value = composition.note.text + earlyText;
      field.setSelectionRange(field.value.length, field.value.length);
      change({ ...EMPTY_STATE, composition, kind: readNote(field.value).kind });
      void details.readPictures(composition.note);
      if (earlyText !== '') drafts.keep();
      field.focus();
      const action = earlyAction;
      earlyAction = undefined;
      if (action === 'save') void save();
      if (action === 'close') void close();
    },
    handleInput() {
      const { notice, status, ...quiet } = state();
      const { kind } = readNote(field.value);
      if (notice || status || kind !== quiet.kind) change({ ...quiet, kind });
      drafts.keep();
    },
    async keyAgain() {
      const { composition } = state();
      // Text was typed before its note arrived, so the composer waits for the note.
      if (!composition && field.value !== '') return 'stay';
      const isUntouched = composition?.restored && field.value === composition.note.text;
      if (state().saving || !(await drafts.flush())) return 'stay';
      clear();
      return isUntouched ? 'new note' : 'close';
    },
    setPause(on) {
      details.updateComposition({ pauseWhileTyping: on });
      sendMessage('setPauseWhileTyping', { playerId, on }).catch(() => fail('not saved'));
      field.focus();
    },
    fail,
    cutOff: () => fail('updated'),
  };
}

/** Returns a writer that stores the draft as it is typed. `flush` resolves to whether the draft is stored. */
function createDraftKeeper(
  current: () => NoteOfTalk | undefined,
  onFailure: () => void,
): { keep: () => void; flush: () => Promise<boolean> } {
  const writer = createDraftWriter<NoteOfTalk>((draft) =>
    withRetry(() => sendMessage('keepDraft', draft)),
  );
  return {
    keep() {
      const draft = current();
      if (draft) writer.put(draft);
    },
    async flush() {
      try {
        await writer.flush();
        return true;
      } catch {
        onFailure();
        return false;
      }
    },
  };
}

/** True without text and pictures; a picture alone makes a note. */
function isEmpty({ text, pictureIds = [] }: NoteDraft): boolean {
  return text.trim() === '' && pictureIds.length === 0;
}

function noteOf({ talk, note, pageAtKey }: Composition, text: string): NoteOfTalk {
  return { talk, note: { ...note, text }, pageAtKey };
}

/**
 * Tells the player to hide the composer and to take the keys back.
 * @param said a sentence for screen readers
 */
async function tellPlayerDone(playerId: string, said?: string): Promise<void> {
  await withRetry(() => sendMessage('composerDone', { playerId, ...(said && { said }) }));
}
