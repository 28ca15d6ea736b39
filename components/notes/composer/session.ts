import { browser } from 'wxt/browser';
import { type Composition, type KeyAgain, type NoteOfTalk, sendMessage } from '../../messages';
import { createDraftWriter } from './draftWriter';
import { withRetry } from './retry';

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
  state(): ComposerState;
  /** @returns the way to stop */
  subscribe(changed: () => void): () => void;
  /** Shows a note; keys that were typed before it arrived stay behind its text. */
  begin(composition: Composition): void;
  typed(): void;
  save(): Promise<void>;
  /** Closes and keeps the draft. */
  close(): Promise<void>;
  keyAgain(): Promise<KeyAgain>;
  setPause(on: boolean): void;
  /** Talkmark was updated or removed under the open page: nobody answers any more. */
  cutOff(): void;
}

const isThere = (): boolean => Boolean(browser.runtime?.id);

/** @param field where the note is typed; its text is never held anywhere else in this page */
export function createComposerSession(
  field: HTMLTextAreaElement,
  playerId: string,
): ComposerSession {
  let state: ComposerState = { saving: false };
  const listeners = new Set<() => void>();
  const drafts = createDraftWriter<NoteOfTalk>((draft) =>
    withRetry(() => sendMessage('keepDraft', draft), isThere),
  );

  function change(next: ComposerState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  /** Says why, with the text left as it is; once Talkmark is gone that is the reason for everything. */
  function fail(notice: ComposerNotice): void {
    change({ ...state, saving: false, notice: isThere() ? notice : 'updated' });
    field.readOnly = !isThere();
    field.focus();
  }

  function current(): NoteOfTalk | undefined {
    const { composition } = state;
    return (
      composition && {
        talk: composition.talk,
        note: { ...composition.note, text: field.value },
      }
    );
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

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    begin(composition) {
      if (state.composition?.note.id === composition.note.id) return;
      const early = field.value;
      field.value = composition.note.text + early;
      field.setSelectionRange(field.value.length, field.value.length);
      change({ composition, saving: false });
      const draft = current();
      if (early !== '' && draft) drafts.put(draft);
      field.focus();
    },
    typed() {
      const draft = current();
      if (!draft) return;
      if (state.notice) {
        const { notice: _, ...without } = state;
        change(without);
      }
      drafts.put(draft);
    },
    async save() {
      const note = current();
      if (!note || state.saving) return;
      if (field.value.trim() === '') return fail('empty');
      change({ ...state, saving: true });
      field.readOnly = true;
      try {
        await withRetry(() => sendMessage('saveNote', note), isThere);
      } catch {
        return fail('not saved');
      }
      clear();
      await sendMessage('composerDone', { playerId });
    },
    async close() {
      if (state.saving || !(await keep())) return;
      clear();
      await sendMessage('composerDone', { playerId });
    },
    async keyAgain() {
      const { composition } = state;
      const untouched = composition?.restored && field.value === composition.note.text;
      if (state.saving || !(await keep())) return 'stay';
      clear();
      return untouched ? 'new note' : 'close';
    },
    setPause(on) {
      const { composition } = state;
      if (!composition) return;
      change({ ...state, composition: { ...composition, pauseWhileTyping: on } });
      sendMessage('setPauseWhileTyping', { playerId, on }).catch(() => fail('not saved'));
      field.focus();
    },
    cutOff: () => fail('updated'),
  };
}
