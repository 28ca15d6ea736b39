import { type PlayerId, sendMessage } from '../../messages';
import { quoteCaption } from './quote';
import { isThere } from './retry';
import type { ComposerSession } from './session';

/** The old key code of every key that an input method takes, for the browsers that set nothing else. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Enter saves, Shift+Enter is a new line, Escape closes and keeps the draft, Alt+Q quotes,
 * Alt+PageUp and Alt+PageDown go to the note before and after. A key of an input method is its own:
 * it never saves or closes. (Safari and old Chromium end a composition before the `keydown` that ended
 * it; its key code still tells.)
 */
export function listenToKeys(
  field: HTMLTextAreaElement,
  session: ComposerSession,
  playerId: PlayerId,
): void {
  field.addEventListener('input', () => session.typed());
  document.addEventListener('keydown', (event) => {
    if (!isThere()) session.cutOff();
    // oxlint-disable-next-line typescript/no-deprecated -- see above: nothing else tells.
    if (event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      void session.close();
    } else if (event.key === 'Enter' && !event.shiftKey && event.target === field) {
      event.preventDefault();
      void session.save();
    } else if (event.altKey && /^Page(?:Up|Down)$/.test(event.key)) {
      event.preventDefault();
      // The note that is written keeps its moment.
      const step = event.key === 'PageUp' ? 'previous' : 'next';
      void sendMessage('stepNote', { playerId, step }).catch(() => {});
    } else if (event.altKey && /^[qœ]$/i.test(event.key)) {
      // On a Mac the key types the second letter.
      event.preventDefault();
      quoteCaption(field, session);
    }
  });
  // The player focuses this frame; `autofocus` is not applied to a frame that was loaded unseen.
  window.addEventListener('focus', () => field.focus());
}
