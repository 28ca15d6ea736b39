import { sendMessage } from '../messages';
import { tagAtCaret, tagsOf } from '../notebook/tags';
import { createStore, type Store } from './store';

/** How many tags are offered at once. */
const MOST = 5;

/** The tags in use that fit the one being typed. */
export interface TagOffer extends Pick<Store<readonly string[]>, 'state' | 'subscribe'> {
  /** To be called after each change of the text or of the caret. */
  look(): void;
  /** Completes the tag that is typed; false where none is offered. @param tag the first without it */
  accept(tag?: string): boolean;
  /** The note is done: with the next one the tags in use may be others. */
  forget(): void;
}

/** @param onAccept hears that the text was changed */
export function createTagOffer(field: HTMLTextAreaElement, onAccept: () => void): TagOffer {
  const { state, change, subscribe } = createStore<readonly string[]>([]);
  let inUse: Promise<readonly string[]> | undefined;

  async function offer(): Promise<void> {
    const typed = tagAtCaret(field.value, caretOf(field));
    if (!typed) return show([]);
    inUse ??= sendMessage('tagsInUse').catch(() => []);
    const known = [...tagsOf(field.value), ...(await inUse)];
    // The text may have gone on while the tags were asked for.
    const now = tagAtCaret(field.value, caretOf(field));
    const start = now?.start.toLowerCase() ?? '';
    const fitting = known.filter(
      (tag) => tag.toLowerCase().startsWith(start) && tag.length > start.length,
    );
    show(now ? [...new Set(fitting)].slice(0, MOST) : []);
  }

  function show(tags: readonly string[]): void {
    if (tags.join(' ') !== state().join(' ')) change(tags);
  }

  return {
    state,
    subscribe,
    look: () => void offer(),
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
