import { browser } from 'wxt/browser';
import type { ComposerPlace } from '../../messages/player';
import {
  type Box,
  boxOver,
  nextCorner,
  nextSize,
  placeAfterMove,
  placeAfterResize,
  type Size,
} from './composerBox';
import { makeDraggable } from './dragHandle';

/** Keeps the composer in place over its video, and lets the user move and resize it. */
export interface ComposerPlacing {
  /** The strip above the frame: moves the composer, for the pointer alone. */
  grip: HTMLElement;
  /** The lower right corner: resizes the composer, for the pointer alone. */
  corner: HTMLElement;
  /** Starts to follow this video. @param place where the user put the composer, if anywhere */
  over(video: HTMLVideoElement, place: ComposerPlace | undefined): void;
  /** Puts the composer back in its place over the video, which may have moved. */
  follow(): void;
  /** Moves the composer to the next corner of the video. */
  nextCorner(): void;
  /** Stops following the video. */
  rest(): void;
}

export const GRIP_HEIGHT_PX = 14;

const LINE_COLOUR = 'light-dark(#c9ced4, #444a52)';
const HANDLE_COLOUR = 'light-dark(#858d97, #78808b)';

const GRIP_STYLE: Partial<CSSStyleDeclaration> = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  boxSizing: 'border-box',
  height: `${GRIP_HEIGHT_PX}px`,
  border: `1px solid ${LINE_COLOUR}`,
  borderBottom: 'none',
  borderRadius: '12px 12px 0 0',
  background: 'light-dark(#ffffff, #17191c)',
  cursor: 'move',
  touchAction: 'none',
};
// Drawn with borders, because forced colours remove backgrounds.
const PILL_STYLE: Partial<CSSStyleDeclaration> = {
  width: '24px',
  border: `2px solid ${HANDLE_COLOUR}`,
  borderRadius: '2px',
};
const CORNER_STYLE: Partial<CSSStyleDeclaration> = {
  position: 'absolute',
  right: '0',
  bottom: '0',
  boxSizing: 'border-box',
  width: '18px',
  height: '18px',
  padding: '4px',
  cursor: 'nwse-resize',
  touchAction: 'none',
};
const ANGLE_STYLE: Partial<CSSStyleDeclaration> = {
  boxSizing: 'border-box',
  width: '9px',
  height: '9px',
  borderStyle: 'solid',
  borderColor: HANDLE_COLOUR,
  borderWidth: '0 2px 2px 0',
  borderRadius: '0 0 7px 0',
};

/**
 * @param dialog the composer's dialog; follows the video while it is open
 * @param onPlaced called with the new place when the user has moved or resized the composer
 */
export function createComposerPlacing(
  page: Document,
  dialog: HTMLDialogElement,
  onPlaced: (place: ComposerPlace) => void,
  signal: AbortSignal,
): ComposerPlacing {
  const grip = createHandle(page, GRIP_STYLE, PILL_STYLE, 'composerMove');
  const corner = createHandle(page, CORNER_STYLE, ANGLE_STYLE, 'composerResize');
  let video: HTMLVideoElement | undefined;
  let place: ComposerPlace | undefined;
  let before: Box = { left: 0, top: 0, width: 0, height: 0 };

  const view = (): Size => {
    const { clientWidth, clientHeight } = page.documentElement;
    return { width: clientWidth, height: clientHeight };
  };

  function follow(): void {
    if (!dialog.open || !video) return;
    const { left, top, width, height } = boxOver(video.getBoundingClientRect(), view(), place);
    Object.assign(dialog.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  }

  type Change = (box: Box, by: { x: number; y: number }, video: Box, view: Size) => ComposerPlace;
  const dragTo = (change: Change) => ({
    start() {
      const { left, top, width, height } = dialog.getBoundingClientRect();
      before = { left, top, width, height };
    },
    drag(by: { x: number; y: number }) {
      if (video) place = change(before, by, video.getBoundingClientRect(), view());
      follow();
    },
    drop() {
      if (place) onPlaced(place);
    },
  });
  function put(next: ComposerPlace): void {
    place = next;
    follow();
    onPlaced(next);
  }
  function toNextCorner(): void {
    if (video) put(nextCorner(video.getBoundingClientRect(), view(), place));
  }
  makeDraggable(grip, { ...dragTo(placeAfterMove), click: toNextCorner }, signal);
  makeDraggable(corner, { ...dragTo(placeAfterResize), click: () => put(nextSize(place)) }, signal);

  // A site may resize its player, as in theatre mode.
  const size = new ResizeObserver(follow);
  page.defaultView?.addEventListener('resize', follow, { signal });
  page.addEventListener('scroll', follow, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => size.disconnect());

  return {
    grip,
    corner,
    follow,
    nextCorner: toNextCorner,
    rest: () => size.disconnect(),
    over(shown, chosen) {
      if (video !== shown) size.disconnect();
      size.observe(shown);
      video = shown;
      place = chosen;
      follow();
    },
  };
}

/** Hidden from screen readers, because only a pointer can use a handle. */
function createHandle(
  page: Document,
  style: Partial<CSSStyleDeclaration>,
  iconStyle: Partial<CSSStyleDeclaration>,
  name: 'composerMove' | 'composerResize',
): HTMLElement {
  const handle = page.createElement('div');
  const icon = page.createElement('div');
  Object.assign(handle.style, style);
  Object.assign(icon.style, iconStyle);
  handle.ariaHidden = 'true';
  handle.title = browser.i18n.getMessage(name);
  handle.append(icon);
  return handle;
}
