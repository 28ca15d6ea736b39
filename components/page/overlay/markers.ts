import type { Marker } from '../../messages/player';
import { createMarkKeys, type DrawnMark } from './markerKeys';

const COLOUR = '#ffb02e';

/** The pointer is at a mark if it is no farther away than this. */
const REACH_PX = 6;

/** The mark at the pointer or with the focus. Places are in pixels of the window. */
export interface PointedMark {
  marker: Marker;
  /** The middle of the mark. */
  x: number;
  /** The upper and lower edge of the marked bar. */
  top: number;
  bottom: number;
}

/** Marks of the talk's notes on a player's bar. A mark has a time but none of the note's text. */
export interface MarkerBar {
  /** @param duration seconds; without it no mark can be placed, and none is drawn */
  draw(
    bar: HTMLElement | undefined,
    markers: readonly Marker[],
    duration: number | undefined,
  ): void;
  /** Returns the mark of a note, if it is drawn. */
  find(id: Marker['id']): PointedMark | undefined;
}

/** The functions that the marks call on their player. */
export interface MarkerCallbacks {
  /** Called with the mark at the pointer or with the focus, and with undefined when there is none. */
  onPoint: (mark: PointedMark | undefined) => void;
  /** Returns the talk's moment in seconds. */
  now: () => number;
  /** Seeks to a mark's moment. */
  go: (marker: Marker) => void;
}

/**
 * Creates the marks of one player. Each `draw` replaces the marks drawn before. The marks take no
 * pointer events from the bar: the pointer's position is compared with theirs instead.
 * @param signal its abort removes the marks
 */
export function createMarkerBar(
  page: Document,
  { onPoint, now, go }: MarkerCallbacks,
  signal: AbortSignal,
): MarkerBar {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const marks = page.createElement('div');
  const keys = createMarkKeys(page, {
    now,
    go,
    show: (marker) => onPoint(marker && find(marker.id)),
  });
  root.append(marks, keys.element);
  let drawn: DrawnMark[] = [];
  let pointed: Marker | undefined;
  Object.assign(host.style, {
    all: 'initial',
    position: 'absolute',
    inset: '0',
    zIndex: '50',
    pointerEvents: 'none',
  });
  host.role = 'presentation';

  const placeOf = ({ marker, share }: DrawnMark): PointedMark => {
    const { left, width, top, bottom } = host.getBoundingClientRect();
    return { marker, x: left + share * width, top, bottom };
  };

  function find(id: Marker['id']): PointedMark | undefined {
    const found = host.isConnected ? drawn.find(({ marker }) => marker.id === id) : undefined;
    return found && placeOf(found);
  }

  function markAt({ clientX, clientY }: PointerEvent): PointedMark | undefined {
    const { top, bottom } = host.getBoundingClientRect();
    if (!host.isConnected || clientY < top - REACH_PX || clientY > bottom + REACH_PX)
      return undefined;
    const near = drawn.map(placeOf).filter(({ x }) => Math.abs(x - clientX) <= REACH_PX);
    return near.toSorted((a, b) => Math.abs(a.x - clientX) - Math.abs(b.x - clientX))[0];
  }

  const follow = (event: PointerEvent): void => {
    // Events that the page makes up have no effect.
    if (!event.isTrusted) return;
    const mark = markAt(event);
    if (mark?.marker.id === pointed?.id) return;
    pointed = mark?.marker;
    onPoint(mark);
  };

  /** Leaving the window or entering a frame fires `pointerout` and no `pointermove`. */
  const leave = ({ isTrusted, relatedTarget }: PointerEvent): void => {
    if (!isTrusted || !pointed) return;
    if (relatedTarget !== null && !(relatedTarget instanceof HTMLIFrameElement)) return;
    pointed = undefined;
    onPoint(undefined);
  };

  let following: AbortController | undefined;
  function remove(): void {
    following?.abort();
    following = undefined;
    if (pointed) onPoint(undefined);
    pointed = undefined;
    drawn = [];
    host.remove();
  }
  signal.addEventListener('abort', remove);

  return {
    draw(bar, markers, duration) {
      if (!bar || !duration || markers.length === 0) return remove();
      drawn = markers
        .filter(({ at }) => at <= duration)
        .map((marker) => ({ marker, share: marker.at / duration }))
        .toSorted((a, b) => a.share - b.share);
      marks.replaceChildren(...drawn.map(({ share }) => drawMark(page, share)));
      keys.draw(drawn);
      if (host.parentElement !== bar) bar.append(host);
      if (following) return;
      following = new AbortController();
      const options = { capture: true, passive: true, signal: following.signal };
      page.addEventListener('pointermove', follow, options);
      page.addEventListener('pointerout', leave, options);
    },
    find,
  };
}

function drawMark(page: Document, share: number): HTMLElement {
  const element = page.createElement('i');
  Object.assign(element.style, {
    position: 'absolute',
    left: `calc(${share * 100}% - 2px)`,
    bottom: '0',
    width: '4px',
    height: '100%',
    minHeight: '8px',
    borderRadius: '2px',
    background: COLOUR,
    boxShadow: '0 0 0 1px rgb(0 0 0 / 0.6)',
  });
  return element;
}
