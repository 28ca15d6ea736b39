import { isThere } from '../retry';
import { isMac } from '../ui/platform';
import { composerAction } from './composerKeys';
import type { ComposerAction } from './keyList';
import type { ComposerSession } from './session';
import type { TagOffer } from './tagOffer';

/**
 * Listens to the composer's keys, see `composerKeys.ts`, and to typed text.
 * @param act performs the action of a key
 */
export function listenToKeys(
  field: HTMLTextAreaElement,
  session: ComposerSession,
  tags: TagOffer,
  act: (action: ComposerAction) => void,
): void {
  field.addEventListener('input', () => {
    session.handleInput();
    tags.update();
  });
  document.addEventListener('selectionchange', () => {
    if (tags.state().length > 0) tags.update();
  });
  document.addEventListener('keydown', (event) => {
    if (!isThere()) session.cutOff();
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
  // The player focuses this frame; browsers ignore `autofocus` in a frame that was loaded hidden.
  window.addEventListener('focus', () => field.focus());
}
