import { isContextValid } from '../retry';
import { isMac } from '../ui/platform';
import { composerAction } from './composerKeys';
import type { ComposerAction } from './keyList';
import type { ComposerSession } from './session';
import type { TagOffer } from './tagOffer';

/**
 * Listens to the keys of the composer, see `composerKeys.ts`, and to what is typed.
 * @param act does what a key says
 */
export function listenToKeys(
  field: HTMLTextAreaElement,
  session: ComposerSession,
  tags: TagOffer,
  act: (action: ComposerAction) => void,
): void {
  field.addEventListener('input', () => {
    session.typed();
    tags.look();
  });
  document.addEventListener('selectionchange', () => {
    if (tags.state().length > 0) tags.look();
  });
  document.addEventListener('keydown', (event) => {
    if (!isContextValid()) session.cutOff();
    const isInField = event.target === field;
    if (event.key === 'Tab' && isInField && !event.shiftKey && !event.isComposing) {
      if (tags.accept()) event.preventDefault();
      return;
    }
    const action = composerAction(event, isMac(), isInField);
    if (!action) return;
    event.preventDefault();
    act(action);
  });
  // The player focuses this frame; `autofocus` is not applied to a frame that was loaded unseen.
  window.addEventListener('focus', () => field.focus());
}
