import type { Marker } from '../../messages/player';
import { createMarkKeys, type DrawnMark } from './markKeys';

const COLOUR = '#ffb02e';

/** Pixels around a mark within which the pointer means it. */
const REACH = 6;

/** A mark that the pointer is at, and where its middle is in the window. */
export interface PointedMark {
  marker: Marker;
  x: number;
  /** The upper and lower edge of what is marked. */
  top: number;
  bottom: number;
}

/** Marks of the talk's notes on the bar of a player. They carry a time and nothing of a note's text. */
export interface MarkerBar {
  /** @param duration seconds; without it nothing can be placed and nothing is drawn */
  draw(
    bar: HTMLElement | undefined,
    markers: readonly Marker[],
    duration: number | undefined,
  ): void;
  /** Where the mark of a note is, if it is drawn. */
  find(id: Marker['id']): PointedMark | undefined;
}

/** What the marks need to know and do. */
export interface MarkerUse {
  /** Hears which mark is pointed at or has the focus, and when none is. */
  onPoint: (mark: PointedMark | undefined) => void;
  /** Seconds: where the talk stands. */
  now: () => number;
  /** Takes the talk to the moment of a mark. */
  go: (marker: Marker) => void;
}

/**
 * Makes the marks of one player; drawing again replaces them. They take no click and no pointer from
 * the bar: where the pointer is, is compared with where they are.
 * @param signal its abort removes them
 */
export function createMarkerBar(
  page: Document,
  { onPoint, now, go }: MarkerUse,
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
    if (!host.isConnected || clientY < top - REACH || clientY > bottom + REACH) return undefined;
    const near = drawn.map(placeOf).filter(({ x }) => Math.abs(x - clientX) <= REACH);
    return near.toSorted((a, b) => Math.abs(a.x - clientX) - Math.abs(b.x - clientX))[0];
  }

  const follow = (event: PointerEvent): void => {
    // A page that plays the pointer is shown nothing.
    if (!event.isTrusted) return;
    const mark = markAt(event);
    if (mark?.marker.id === pointed?.id) return;
    pointed = mark?.marker;
    onPoint(mark);
  };

  /** The pointer went out of the window, or into a frame: no move tells of that. */
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
