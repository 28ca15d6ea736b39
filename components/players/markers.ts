import type { Marker } from '../messages';

const COLOUR = '#ffb02e';

/** Marks of the talk's notes on the bar of a player. They carry a time and nothing of a note's text. */
export interface MarkerBar {
  /** @param duration seconds; without it nothing can be placed and nothing is drawn */
  draw(
    bar: HTMLElement | undefined,
    markers: readonly Marker[],
    duration: number | undefined,
  ): void;
}

/**
 * Makes the marks of one player; drawing again replaces them.
 * @param signal its abort removes them
 */
export function createMarkerBar(page: Document, signal: AbortSignal): MarkerBar {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  Object.assign(host.style, {
    all: 'initial',
    position: 'absolute',
    inset: '0',
    zIndex: '50',
    pointerEvents: 'none',
  });
  host.setAttribute('aria-hidden', 'true');
  signal.addEventListener('abort', () => host.remove());

  return {
    draw(bar, markers, duration) {
      if (!bar || !duration || markers.length === 0) return host.remove();
      root.replaceChildren(
        ...markers.filter(({ at }) => at <= duration).map(({ at }) => mark(page, at / duration)),
      );
      if (host.parentElement !== bar) bar.append(host);
    },
  };
}

function mark(page: Document, share: number): HTMLElement {
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
