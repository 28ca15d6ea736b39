import { sendMessage } from '../messages';
import type { NoteOfTalk, Composition, KeyAgain, UndoneChange } from '../messages/composer';
import type { PlayerStanding } from '../messages/toPlayer';
import { type NoteKind, readNote } from '../notebook/kinds';
import type { NoteDraft } from '../notebook/note';
import type { KeptPicture, PictureProblem } from '../notebook/pictures';
import { isContextValid, withRetry } from '../retry';
import { type Amending, createAmending } from './amending';
import { createDraftWriter } from './draftWriter';
import { createStore } from './store';

/** What went wrong. The text is there in each case. */
export type ComposerNotice =
  | 'empty'
  | 'not saved'
  | 'draft not kept'
  | 'updated'
  | 'no time'
  | 'no player'
  | 'nothing said'
  | 'not undone'
  | `picture ${PictureProblem}`;

/** What a key did. */
export type ComposerStatus =
  | { did: 'play'; standing: PlayerStanding }
  | { did: 'pause' | 'resume' | 'picture' }
  | { did: 'undo'; undone: UndoneChange | undefined };

/** What the composer shows around its field. */
export interface ComposerState {
  composition?: Composition;
  saving: boolean;
  notice?: ComposerNotice;
  status?: ComposerStatus;
  kind: NoteKind;
  /** Those of the note, and those that were taken out of it, which can come back. */
  pictures: readonly KeptPicture[];
  takenOut: readonly KeptPicture[];
}

const EMPTY: ComposerState = { saving: false, kind: 'bookmark', pictures: [], takenOut: [] };

/** The half-written note of one player, from the key to Enter or Escape. */
export interface ComposerSession extends Amending {
  state: () => ComposerState;
  /** @returns the way to stop */
  subscribe: (changed: () => void) => () => void;
  /** Shows a note; keys that were typed before it arrived stay behind its text. */
  begin(composition: Composition): void;
  typed(): void;
  save(): Promise<void>;
  /** Closes and keeps the draft. */
  close(): Promise<void>;
  keyAgain(): Promise<KeyAgain>;
  setPause(on: boolean): void;
  fail(notice: ComposerNotice): void;
  /** Talkmark was updated or removed under the open page: nobody answers any more. */
  cutOff(): void;
}

/**
 * @param field where the note is typed; its text is never held anywhere else in this page
 * @param saidOf the sentence that is read out when a note of a moment, in seconds, is saved
 */
export function createComposerSession(
  field: HTMLTextAreaElement,
  playerId: string,
  saidOf: (at: number) => string,
): ComposerSession {
  const { state, change, subscribe } = createStore<ComposerState>(EMPTY);
  const amending = createAmending({ state, change }, () => drafts.keep());
  /** Enter or Escape that was pressed before the note arrived from the background. */
  let wanted: 'save' | 'close' | undefined;
  const drafts = createDraftKeeper(current, () => fail('draft not kept'));

  /** Says why, with the text left as it is; once Talkmark is gone that is the reason for everything. */
  function fail(notice: ComposerNotice): void {
    const { status: _status, ...rest } = state();
    change({ ...rest, notice: isContextValid() ? notice : 'updated' });
    // What is being saved is not to be changed meanwhile.
    field.readOnly = rest.saving || !isContextValid();
    field.focus();
  }

  function current(): NoteOfTalk | undefined {
    const { composition } = state();
    return composition && noteOf(composition, field.value);
  }

  function clear(): void {
    field.value = '';
    field.readOnly = false;
    change(EMPTY);
  }

  async function save(): Promise<void> {
    const note = current();
    if (!note) wanted = 'save';
    if (!note || state().saving) return;
    // A picture that is on its way belongs to the note.
    await amending.settled();
    const whole = current();
    if (whole?.note.id !== note.note.id || state().saving) return;
    if (isEmpty(whole.note)) return fail('empty');
    change({ ...state(), saving: true });
    field.readOnly = true;
    try {
      await withRetry(() => sendMessage('saveNote', whole));
    } catch {
      change({ ...state(), saving: false });
      return fail('not saved');
    }
    clear();
    await sayDone(playerId, saidOf(whole.note.at));
    // An Enter that came while the composer was on its way out is not for the next note.
    wanted = undefined;
  }

  async function close(): Promise<void> {
    if (!state().composition && field.value !== '') wanted = 'close';
    await amending.settled();
    if (wanted === 'close' || state().saving || !(await drafts.kept())) return;
    clear();
    await sayDone(playerId);
  }

  return {
    ...amending,
    state,
    subscribe,
    save,
    close,
    begin(composition) {
      if (state().composition?.note.id === composition.note.id) return;
      const early = field.value;
      field.value = composition.note.text + early;
      field.setSelectionRange(field.value.length, field.value.length);
      change({ ...EMPTY, composition, kind: readNote(field.value).kind });
      void amending.readPictures(composition.note);
      if (early !== '') drafts.keep();
      field.focus();
      const next = wanted;
      wanted = undefined;
      if (next === 'save') void save();
      if (next === 'close') void close();
    },
    typed() {
      const { notice, status, ...quiet } = state();
      const { kind } = readNote(field.value);
      if (notice || status || kind !== quiet.kind) change({ ...quiet, kind });
      drafts.keep();
    },
    async keyAgain() {
      const { composition } = state();
      // Early text waits for its note, which is on its way.
      if (!composition && field.value !== '') return 'stay';
      const untouched = composition?.restored && field.value === composition.note.text;
      if (state().saving || !(await drafts.kept())) return 'stay';
      clear();
      return untouched ? 'new note' : 'close';
    },
    setPause(on) {
      amending.adjust({ pauseWhileTyping: on });
      sendMessage('setPauseWhileTyping', { playerId, on }).catch(() => fail('not saved'));
      field.focus();
    },
    fail,
    cutOff: () => fail('updated'),
  };
}

/** Keeps the draft as it is typed. */
function createDraftKeeper(
  current: () => NoteOfTalk | undefined,
  onFailure: () => void,
): { keep: () => void; kept: () => Promise<boolean> } {
  const drafts = createDraftWriter<NoteOfTalk>((draft) =>
    withRetry(() => sendMessage('keepDraft', draft)),
  );
  return {
    keep() {
      const draft = current();
      if (draft) drafts.put(draft);
    },
    async kept() {
      try {
        await drafts.flush();
        return true;
      } catch {
        onFailure();
        return false;
      }
    },
  };
}

/** A picture is a note by itself. */
function isEmpty({ text, pictureIds = [] }: NoteDraft): boolean {
  return text.trim() === '' && pictureIds.length === 0;
}

function noteOf({ talk, note, pageAtKey }: Composition, text: string): NoteOfTalk {
  return { talk, note: { ...note, text }, pageAtKey };
}

/** The player takes the composer away and the keys back. */
async function sayDone(playerId: string, said?: string): Promise<void> {
  await withRetry(() => sendMessage('composerDone', { playerId, ...(said && { said }) }));
}
