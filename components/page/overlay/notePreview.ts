import { browser } from 'wxt/browser';
import { sendMessage } from '../../messages';
import type { PlayerId, PointedNote } from '../../messages/player';
import type { PointedMark } from './markers';

const WIDTH = 320;
const HEIGHT = 116;
const GAP = 8;

/** Milliseconds that a note stays which a key led to. */
const A_WHILE = 4000;

/** Shows the note of a mark, in an extension page: its text never enters the page. */
export interface NotePreview {
  /** @param forAWhile it goes by itself; else when another or none is shown */
  show(mark: PointedMark, forAWhile?: boolean): void;
  hide(): void;
  /** Takes it out of the page. */
  remove(): void;
}

// Painted over fullscreen, and in nobody's way.
const BOX: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: 'none',
  background: 'transparent',
  overflow: 'hidden',
  pointerEvents: 'none',
};
const FRAME: Partial<CSSStyleDeclaration> = {
  display: 'block',
  border: 'none',
  width: `${WIDTH}px`,
  height: `${HEIGHT}px`,
  colorScheme: 'light dark',
};

/**
 * Makes the preview of one player; its frame is loaded at the first mark that is pointed at.
 * @param signal its abort removes it
 */
export function createNotePreview(
  page: Document,
  playerId: PlayerId,
  signal: AbortSignal,
): NotePreview {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const box = page.createElement('div');
  const frame = page.createElement('iframe');
  let shown: PointedMark | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  host.style.setProperty('all', 'initial', 'important');
  host.setAttribute('aria-hidden', 'true');
  box.popover = 'manual';
  Object.assign(box.style, BOX);
  Object.assign(frame.style, FRAME);
  // As for the composer, see there.
  frame.setAttribute('credentialless', '');
  frame.tabIndex = -1;
  box.append(frame);
  root.append(box);
  signal.addEventListener('abort', remove);

  /** Seen once its frame has been told of this note: it holds the last one until then. */
  async function reveal(mark: PointedMark): Promise<void> {
    const side = mark.top - HEIGHT - GAP < 0 ? 'below' : 'above';
    await sendMessage('markPointed', { playerId, noteId: mark.marker.id, side });
    if (shown !== mark || signal.aborted) return;
    Object.assign(box.style, placeAt(page, mark, side));
    box.showPopover();
  }

  function hide(): void {
    clearTimeout(end);
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
    show(mark, forAWhile = false) {
      hide();
      shown = mark;
      if (forAWhile) end = setTimeout(hide, A_WHILE);
      if (!host.isConnected) {
        frame.src = browser.runtime.getURL('/preview.html') + `#${playerId}`;
        page.documentElement.append(host);
      }
      // The background may be gone after an update; then there is nothing to show.
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
  const left = Math.max(GAP, Math.min(x - WIDTH / 2, clientWidth - WIDTH - GAP));
  return { left: `${left}px`, top: `${side === 'above' ? top - HEIGHT - GAP : bottom + GAP}px` };
}
