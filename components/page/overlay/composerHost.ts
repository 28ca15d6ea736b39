import { browser } from 'wxt/browser';
import { sendMessage } from '../../messages';
import type { ComposerPlace, PlayerId } from '../../messages/player';
import { createComposerPlacing, GRIP_HEIGHT } from './composerPlacing';

/** The composer's place in the page: an extension page that the page can neither read nor hear. */
export interface ComposerHost {
  /** Loads the composer unseen, so that it is ready at the key. */
  load(): void;
  /** Takes it out of the page again, unless it is open. */
  unload(): void;
  /** @param place where the user put it on this site, if anywhere */
  show(over: HTMLVideoElement, place: ComposerPlace | undefined): void;
  hide(): void;
  isOpen: () => boolean;
  /** Moves it to the next corner of the video. */
  nextCorner(): void;
  /** Nothing of it is to be seen for a while; it keeps the keys. */
  setUnseen(unseen: boolean): void;
  /**
   * To be called once the composer is there. 2026-11, Chromium 156: a frame that got the focus before
   * that, while the popup was in front, believes to have the keys, and the page around it gets them.
   */
  takeKeys(): void;
}

// Not `all`: it would show the dialog when it is closed, in Firefox.
const DIALOG: Partial<CSSStyleDeclaration> = {
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
const FRAME: Partial<CSSStyleDeclaration> = {
  display: 'block',
  border: 'none',
  width: '100%',
  height: `calc(100% - ${GRIP_HEIGHT}px)`,
  colorScheme: 'light dark',
};

/**
 * Makes the host of one player's composer. Fullscreen paints only its own subtree and the top layer,
 * and of the top layer only a modal dialog takes keys there: a popover is inert. So the dialog opens
 * plain in the window and modal in fullscreen, and again when fullscreen begins. When it ends the
 * dialog stays modal until the page is wanted.
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
    // Without a background, as after an update, it is remembered until the page goes.
    void sendMessage('composerPlaced', { playerId, place }).catch(() => {});
  };
  const placing = createComposerPlacing(page, dialog, onPlaced, signal);
  let focusedBefore: Element | null = null;
  let isReady = false;

  // No rule of the page may hide the host; inside its root none applies.
  host.style.setProperty('all', 'initial', 'important');
  Object.assign(dialog.style, DIALOG);
  Object.assign(frame.style, FRAME);
  frame.title = 'Talkmark';
  // Chromium frames nothing else in a page with `Cross-Origin-Embedder-Policy: require-corp`. The
  // composer keeps nothing of its own; browsers that lack the attribute frame it without.
  frame.setAttribute('credentialless', '');
  dialog.append(placing.grip, frame, placing.corner);
  root.append(dialog);

  function load(): void {
    if (!frame.hasAttribute('src')) {
      frame.src = browser.runtime.getURL('/composer.html') + `#${playerId}`;
    }
    if (host.isConnected) return;
    // A page that took it out with all that it holds: what was typed is a draft.
    dialog.close();
    isReady = false;
    page.documentElement.append(host);
  }

  function open(): void {
    if (page.fullscreenElement) dialog.showModal();
    else dialog.show();
    placing.follow();
    // While the popup is in front a frame that is still loading is not to have it, see `takeKeys`.
    if (isReady || page.hasFocus()) frame.focus();
  }

  function reopen(): void {
    dialog.close();
    open();
  }

  // Escape asks a modal dialog to close; the composer decides that by itself.
  dialog.addEventListener('cancel', (event) => event.preventDefault(), { signal });
  page.addEventListener(
    'fullscreenchange',
    () => {
      if (!dialog.open) return;
      placing.follow();
      // Opened again it would lose a key that is pressed meanwhile: a modal one stays as it is when
      // fullscreen ends, until the page is wanted.
      if (page.fullscreenElement) reopen();
    },
    { signal },
  );
  // A press on what is around the frame, which a modal dialog keeps the page behind.
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
      // Hidden in any other way it would lose the keys.
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
