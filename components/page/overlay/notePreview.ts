import { browser } from 'wxt/browser';
import { sendMessage } from '../../messages';
import type { PlayerId, PointedNote } from '../../messages/player';
import { BARE_BOX } from './bareBox';
import type { PointedMark } from './markers';

const WIDTH_PX = 320;
const HEIGHT_PX = 116;
const GAP_PX = 8;

/** How long a preview stays that a key has opened. */
const BRIEF_MS = 4000;

/** Shows a mark's note in a frame with an extension page: the note's text never enters the page. */
export interface MarkPreview {
  /** @param isBrief hides the preview by itself; otherwise it stays until another `show` or `hide` */
  show(mark: PointedMark, isBrief?: boolean): void;
  hide(): void;
  /** Removes the preview from the page. */
  remove(): void;
}

// A popover is painted over fullscreen; without pointer events it blocks nothing.
const BOX_STYLE: Partial<CSSStyleDeclaration> = {
  ...BARE_BOX,
  background: 'transparent',
  overflow: 'hidden',
  pointerEvents: 'none',
};
const FRAME_STYLE: Partial<CSSStyleDeclaration> = {
  display: 'block',
  border: 'none',
  width: `${WIDTH_PX}px`,
  height: `${HEIGHT_PX}px`,
  colorScheme: 'light dark',
};

/**
 * Creates the preview of one player. Its frame loads when the first mark is pointed at.
 * @param signal its abort removes the preview
 */
export function createNotePreview(
  page: Document,
  playerId: PlayerId,
  signal: AbortSignal,
): MarkPreview {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const box = page.createElement('div');
  const frame = page.createElement('iframe');
  let shown: PointedMark | undefined;
  let hideTimer: ReturnType<typeof setTimeout> | undefined;
  host.style.setProperty('all', 'initial', 'important');
  host.setAttribute('aria-hidden', 'true');
  box.popover = 'manual';
  Object.assign(box.style, BOX_STYLE);
  Object.assign(frame.style, FRAME_STYLE);
  // For the reason given in `createComposerHost`.
  frame.setAttribute('credentialless', '');
  frame.tabIndex = -1;
  box.append(frame);
  root.append(box);
  signal.addEventListener('abort', remove);

  /** Shows the box only after its frame knows the new note: until then the frame shows the old one. */
  async function reveal(mark: PointedMark): Promise<void> {
    const side = mark.top - HEIGHT_PX - GAP_PX < 0 ? 'below' : 'above';
    await sendMessage('markPointed', { playerId, noteId: mark.marker.id, side });
    if (shown !== mark || signal.aborted) return;
    Object.assign(box.style, placeAt(page, mark, side));
    box.showPopover();
  }

  function hide(): void {
    clearTimeout(hideTimer);
    shown = undefined;
    if (host.isConnected) box.hidePopover();
  }

  function remove(): void {
    hide();
    host.remove();
  }

  return {
    hide,
    remove,
    show(mark, isBrief = false) {
      hide();
      shown = mark;
      if (isBrief) hideTimer = setTimeout(hide, BRIEF_MS);
      if (!host.isConnected) {
        frame.src = browser.runtime.getURL('/preview.html') + `#${playerId}`;
        page.documentElement.append(host);
      }
      // After an update no background answers, and there is nothing to show.
      void reveal(mark).catch(() => {});
    },
  };
}

function placeAt(
  page: Document,
  { x, top, bottom }: PointedMark,
  side: PointedNote['side'],
): Partial<CSSStyleDeclaration> {
  const { clientWidth } = page.documentElement;
  const left = Math.max(GAP_PX, Math.min(x - WIDTH_PX / 2, clientWidth - WIDTH_PX - GAP_PX));
  return {
    left: `${left}px`,
    top: `${side === 'above' ? top - HEIGHT_PX - GAP_PX : bottom + GAP_PX}px`,
  };
}
