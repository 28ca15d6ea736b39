import { browser } from 'wxt/browser';
import type { ComposerPlace } from '../../messages/player';
import { type Box, boxOver, moved, nextCorner, nextSize, resized, type Size } from './composerBox';
import { makeDraggable } from './dragHandle';

/** Keeps the composer where it belongs over its video, and lets the user choose where that is. */
export interface ComposerPlacing {
  /** To hold the frame, and to drag it by. They are for the pointer alone. */
  grip: HTMLElement;
  corner: HTMLElement;
  /** Follows this video from now on. @param place where the user put it, if anywhere */
  over(video: HTMLVideoElement, place: ComposerPlace | undefined): void;
  /** Puts it where it belongs now. */
  follow(): void;
  /** Moves it to the next corner of the video. */
  nextCorner(): void;
  /** Follows no video any more. */
  rest(): void;
}

/** Pixels: of the strip above the frame. */
export const GRIP_HEIGHT = 14;

const LINE = 'light-dark(#c9ced4, #444a52)';
const HANDLE = 'light-dark(#858d97, #78808b)';

const GRIP: Partial<CSSStyleDeclaration> = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  boxSizing: 'border-box',
  height: `${GRIP_HEIGHT}px`,
  border: `1px solid ${LINE}`,
  borderBottom: 'none',
  borderRadius: '12px 12px 0 0',
  background: 'light-dark(#ffffff, #17191c)',
  cursor: 'move',
  touchAction: 'none',
};
// Borders, since a background is taken away where the user forces colours.
const PILL: Partial<CSSStyleDeclaration> = {
  width: '24px',
  border: `2px solid ${HANDLE}`,
  borderRadius: '2px',
};
const CORNER: Partial<CSSStyleDeclaration> = {
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
const ANGLE: Partial<CSSStyleDeclaration> = {
  boxSizing: 'border-box',
  width: '9px',
  height: '9px',
  borderStyle: 'solid',
  borderColor: HANDLE,
  borderWidth: '0 2px 2px 0',
  borderRadius: '0 0 7px 0',
};

/**
 * @param dialog what is placed, while it is open
 * @param onPlaced hears where the user put it
 */
export function createComposerPlacing(
  page: Document,
  dialog: HTMLDialogElement,
  onPlaced: (place: ComposerPlace) => void,
  signal: AbortSignal,
): ComposerPlacing {
  const grip = handleOf(page, GRIP, PILL, 'composerMove');
  const corner = handleOf(page, CORNER, ANGLE, 'composerResize');
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
  makeDraggable(grip, { ...dragTo(moved), click: toNextCorner }, signal);
  makeDraggable(corner, { ...dragTo(resized), click: () => put(nextSize(place)) }, signal);

  // A player changes its size with its page, as in theatre mode.
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

/** A handle with its picture in it; screen readers are not told of what only a pointer can use. */
function handleOf(
  page: Document,
  style: Partial<CSSStyleDeclaration>,
  picture: Partial<CSSStyleDeclaration>,
  name: 'composerMove' | 'composerResize',
): HTMLElement {
  const handle = page.createElement('div');
  const drawn = page.createElement('div');
  Object.assign(handle.style, style);
  Object.assign(drawn.style, picture);
  handle.ariaHidden = 'true';
  handle.title = browser.i18n.getMessage(name);
  handle.append(drawn);
  return handle;
}
