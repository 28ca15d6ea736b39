import { sendMessage } from '../messages';
import { tagAtCaret, tagsOf } from '../notebook/tags';
import { createStore, type Store } from './store';

const MAX_OFFERED_TAGS = 5;

/** The tags in use that complete the one being typed. */
export interface TagOffer extends Pick<Store<readonly string[]>, 'state' | 'subscribe'> {
  /** Call after each change of the text or of the caret. */
  update(): void;
  /** Completes the typed tag. Returns false when none is offered. @param tag by default the first */
  accept(tag?: string): boolean;
  /** Forgets the tags in use when a note is done, since they may differ for the next. */
  forget(): void;
}

/** @param onAccept called after a tag has changed the text */
export function createTagOffer(field: HTMLTextAreaElement, onAccept: () => void): TagOffer {
  const { state, change, subscribe } = createStore<readonly string[]>([]);
  let inUse: Promise<readonly string[]> | undefined;

  async function offer(): Promise<void> {
    const typed = tagAtCaret(field.value, caretOf(field));
    if (!typed) return show([]);
    inUse ??= sendMessage('tagsInUse').catch(() => []);
    const candidates = [...tagsOf(field.value), ...(await inUse)];
    // The text may have changed while the tags were read.
    const latest = tagAtCaret(field.value, caretOf(field));
    const start = latest?.start.toLowerCase() ?? '';
    const fitting = candidates.filter(
      (tag) => tag.toLowerCase().startsWith(start) && tag.length > start.length,
    );
    show(latest ? [...new Set(fitting)].slice(0, MAX_OFFERED_TAGS) : []);
  }

  function show(tags: readonly string[]): void {
    if (tags.join(' ') !== state().join(' ')) change(tags);
  }

  return {
    state,
    subscribe,
    update: () => void offer(),
    accept(tag = state()[0]) {
      const typed = tagAtCaret(field.value, caretOf(field));
      if (!tag || !typed || state().length === 0) return false;
      field.setRangeText(`#${tag} `, typed.from, caretOf(field), 'end');
      show([]);
      onAccept();
      return true;
    },
    forget() {
      inUse = undefined;
      show([]);
    },
  };
}

function caretOf(field: HTMLTextAreaElement): number {
  return field.selectionEnd;
}
