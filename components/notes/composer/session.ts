import { type NoteOfTalk, sendMessage } from '../../messages';
import type { Composition, KeyAgain } from '../composition';
import { createDraftWriter } from './draftWriter';
import { isThere, withRetry } from './retry';
import { createStore } from './store';

/** Why the composer says something besides the note. */
export type ComposerNotice = 'empty' | 'not saved' | 'draft not kept' | 'updated';

/** What the composer shows around its field. */
export interface ComposerState {
  composition?: Composition;
  saving: boolean;
  notice?: ComposerNotice;
}

/** The half-written note of one player, from the key to Enter or Escape. */
export interface ComposerSession {
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
  /** Follows what the composer is in while it shows a note. */
  adjust: (to: Partial<Pick<Composition, 'fullscreen' | 'pauseWhileTyping' | 'caption'>>) => void;
  /** Talkmark was updated or removed under the open page: nobody answers any more. */
  cutOff(): void;
}

/** @param field where the note is typed; its text is never held anywhere else in this page */
export function createComposerSession(
  field: HTMLTextAreaElement,
  playerId: string,
): ComposerSession {
  const { state, change, subscribe } = createStore<ComposerState>({ saving: false });
  /** Enter or Escape that was pressed before the note arrived from the background. */
  let wanted: 'save' | 'close' | undefined;
  const drafts = createDraftWriter<NoteOfTalk>((draft) =>
    withRetry(() => sendMessage('keepDraft', draft)),
  );

  /** Says why, with the text left as it is; once Talkmark is gone that is the reason for everything. */
  function fail(notice: ComposerNotice): void {
    change({ ...state(), saving: false, notice: isThere() ? notice : 'updated' });
    field.readOnly = !isThere();
    field.focus();
  }

  function current(): NoteOfTalk | undefined {
    const { composition } = state();
    return composition && noteOf(composition, field.value);
  }

  function adjust(to: Partial<Composition>): void {
    const { composition } = state();
    if (composition) change({ ...state(), composition: { ...composition, ...to } });
  }

  function clear(): void {
    field.value = '';
    field.readOnly = false;
    change({ saving: false });
  }

  async function keep(): Promise<boolean> {
    try {
      await drafts.flush();
      return true;
    } catch {
      fail('draft not kept');
      return false;
    }
  }

  async function save(): Promise<void> {
    const note = current();
    if (!note) wanted = 'save';
    if (!note || state().saving) return;
    if (field.value.trim() === '') return fail('empty');
    change({ ...state(), saving: true });
    field.readOnly = true;
    try {
      await withRetry(() => sendMessage('saveNote', note));
    } catch {
      return fail('not saved');
    }
    clear();
    await sayDone(playerId);
    // An Enter that came while the composer was on its way out is not for the next note.
    wanted = undefined;
  }

  async function close(): Promise<void> {
    if (!state().composition && field.value !== '') wanted = 'close';
    if (wanted === 'close' || state().saving || !(await keep())) return;
    clear();
    await sayDone(playerId);
  }

  return {
    state,
    subscribe,
    save,
    close,
    begin(composition) {
      if (state().composition?.note.id === composition.note.id) return;
      const early = field.value;
      field.value = composition.note.text + early;
      field.setSelectionRange(field.value.length, field.value.length);
      change({ composition, saving: false });
      const draft = current();
      if (early !== '' && draft) drafts.put(draft);
      field.focus();
      const next = wanted;
      wanted = undefined;
      if (next === 'save') void save();
      if (next === 'close') void close();
    },
    typed() {
      const draft = current();
      if (!draft) return;
      const { notice, ...quiet } = state();
      if (notice) change(quiet);
      drafts.put(draft);
    },
    async keyAgain() {
      const { composition } = state();
      const untouched = composition?.restored && field.value === composition.note.text;
      if (state().saving || !(await keep())) return 'stay';
      clear();
      return untouched ? 'new note' : 'close';
    },
    adjust,
    setPause(on) {
      adjust({ pauseWhileTyping: on });
      sendMessage('setPauseWhileTyping', { playerId, on }).catch(() => fail('not saved'));
      field.focus();
    },
    cutOff: () => fail('updated'),
  };
}

function noteOf({ talk, note, pageAtKey }: Composition, text: string): NoteOfTalk {
  return { talk, note: { ...note, text }, pageAtKey };
}

/** The player takes the composer away and the keys back. */
async function sayDone(playerId: string): Promise<void> {
  await withRetry(() => sendMessage('composerDone', { playerId }));
}
