import { browser } from 'wxt/browser';
import { sendMessage } from '../../messages';
import type { ComposerPlace, PlayerId } from '../../messages/player';
import { createComposerPlacing, GRIP_HEIGHT_PX } from './composerPlacing';

/**
 * Holds the composer in the page. The composer is an extension page in a frame: the page can read
 * neither its text nor its keys.
 */
export interface ComposerHost {
  /** Loads the composer invisibly, so that it is ready when the key is pressed. */
  load(): void;
  /** Removes the composer from the page, unless it is open. */
  unload(): void;
  /** @param place where the user put the composer on this site, if anywhere */
  show(over: HTMLVideoElement, place: ComposerPlace | undefined): void;
  hide(): void;
  isOpen: () => boolean;
  /** Moves the composer to the next corner of the video. */
  nextCorner(): void;
  /** Makes the composer invisible, or visible again. It keeps the keys. */
  setUnseen(unseen: boolean): void;
  /**
   * Gives the keys to the composer. Call this once the composer has loaded. 2026-11, Chromium 156: a
   * frame that got the focus before that, while the popup was in front, seems to have the focus, but
   * the page around it receives the keys.
   */
  takeKeys(): void;
}

// Without `all: initial`, which would show the closed dialog in Firefox.
const DIALOG_STYLE: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  zIndex: '2147483647',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: 'none',
  background: 'transparent',
  maxWidth: 'none',
  maxHeight: 'none',
  overflow: 'hidden',
  borderRadius: '12px',
  boxShadow: '0 8px 32px rgb(0 0 0 / 0.45)',
  colorScheme: 'light dark',
};
const FRAME_STYLE: Partial<CSSStyleDeclaration> = {
  display: 'block',
  border: 'none',
  width: '100%',
  height: `calc(100% - ${GRIP_HEIGHT_PX}px)`,
  colorScheme: 'light dark',
};

/**
 * Creates the host of one player's composer. In fullscreen the browser paints only the fullscreen
 * element and the top layer, and in the top layer only a modal dialog takes keys: a popover is inert.
 * So the dialog opens non-modal in the window and modal in fullscreen, and reopens as modal when
 * fullscreen begins. When fullscreen ends, the dialog stays modal until the user presses beside it.
 * @param signal its abort removes the host
 */
export function createComposerHost(
  page: Document,
  playerId: PlayerId,
  signal: AbortSignal,
): ComposerHost {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const dialog = page.createElement('dialog');
  const frame = page.createElement('iframe');
  const onPlaced = (place: ComposerPlace): void => {
    // After an update no background answers: the place is then remembered only until the page goes.
    void sendMessage('composerPlaced', { playerId, place }).catch(() => {});
  };
  const placing = createComposerPlacing(page, dialog, onPlaced, signal);
  let focusedBefore: Element | null = null;
  let isReady = false;

  // Keeps the page's styles from hiding the host. They do not apply within the shadow root.
  host.style.setProperty('all', 'initial', 'important');
  Object.assign(dialog.style, DIALOG_STYLE);
  Object.assign(frame.style, FRAME_STYLE);
  frame.title = 'Talkmark';
  // In a page with `Cross-Origin-Embedder-Policy: require-corp` Chromium loads only credentialless
  // frames. The composer stores nothing itself, and other browsers load the frame without the attribute.
  frame.setAttribute('credentialless', '');
  dialog.append(placing.grip, frame, placing.corner);
  root.append(dialog);

  function load(): void {
    if (!frame.hasAttribute('src')) {
      frame.src = browser.runtime.getURL('/composer.html') + `#${playerId}`;
    }
    if (host.isConnected) return;
    // The page has removed the host and all that is in it. The typed text is kept as a draft.
    dialog.close();
    isReady = false;
    page.documentElement.append(host);
  }

  function open(): void {
    if (page.fullscreenElement) dialog.showModal();
    else dialog.show();
    placing.follow();
    // While the popup is in front, a frame that still loads must not get the focus: see `takeKeys`.
    if (isReady || page.hasFocus()) frame.focus();
  }

  function reopen(): void {
    dialog.close();
    open();
  }

  // Escape would close a modal dialog, but the composer handles Escape itself.
  dialog.addEventListener('cancel', (event) => event.preventDefault(), { signal });
  page.addEventListener(
    'fullscreenchange',
    () => {
      if (!dialog.open) return;
      placing.follow();
      // Reopening may lose a key that is pressed meanwhile. So when fullscreen ends, a modal dialog
      // stays modal until the user presses beside it.
      if (page.fullscreenElement) reopen();
    },
    { signal },
  );
  // While a modal dialog blocks the page, a press beside it reaches the dialog instead.
  dialog.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target === dialog && !page.fullscreenElement) reopen();
    },
    { signal },
  );
  signal.addEventListener('abort', () => host.remove());

  return {
    load,
    unload() {
      if (!dialog.open) host.remove();
    },
    nextCorner: () => placing.nextCorner(),
    isOpen: () => dialog.open && host.isConnected,
    setUnseen(unseen) {
      // Any other way of hiding takes the focus away.
      dialog.style.opacity = unseen ? '0' : '1';
    },
    takeKeys() {
      isReady = true;
      if (!dialog.open) return;
      frame.blur();
      frame.focus();
    },
    show(over, place) {
      load();
      placing.over(over, place);
      dialog.style.opacity = '1';
      if (dialog.open) return frame.focus();
      focusedBefore = page.activeElement;
      open();
    },
    hide() {
      if (!dialog.open) return;
      placing.rest();
      frame.blur();
      dialog.close();
      page.defaultView?.focus();
      if (focusedBefore instanceof HTMLElement && focusedBefore.isConnected) {
        focusedBefore.focus({ preventScroll: true });
      }
      focusedBefore = null;
    },
  };
}
