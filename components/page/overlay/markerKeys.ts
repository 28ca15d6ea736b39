import { browser } from 'wxt/browser';
import type { Marker } from '../../messages/player';
import { spokenTimestamp } from '../../talks/timestamp';

/** A mark with its place on the bar. */
export interface DrawnMark {
  marker: Marker;
  /** From 0 to 1. */
  share: number;
}

interface MarkActions {
  /** Returns the talk's moment in seconds. */
  now: () => number;
  /** Called with the focused mark, and with undefined when the focus leaves. */
  show: (marker: Marker | undefined) => void;
  /** Seeks to the mark's moment. */
  go: (marker: Marker) => void;
}

/** A single Tab stop for all marks of a bar. Arrows move between marks, Enter seeks to one. */
interface MarkKeys {
  element: HTMLElement;
  /** @param marks in the order of their moments */
  draw(marks: readonly DrawnMark[]): void;
}

const STOP_STYLE: Partial<CSSStyleDeclaration> = {
  position: 'absolute',
  bottom: '-4px',
  width: '12px',
  height: 'calc(100% + 8px)',
  minHeight: '16px',
  boxSizing: 'border-box',
  border: '2px solid #fff',
  borderRadius: '4px',
  outline: '2px solid #000',
  opacity: '0',
};

/** Creates the Tab stop. The page only sees that the host has the focus. */
export function createMarkKeys(page: Document, { now, show, go }: MarkActions): MarkKeys {
  const stop = page.createElement('div');
  let marks: readonly DrawnMark[] = [];
  let current = 0;
  stop.tabIndex = 0;
  stop.role = 'slider';
  stop.ariaLabel = browser.i18n.getMessage('marks');
  stop.ariaValueMin = '1';
  Object.assign(stop.style, STOP_STYLE);

  function moveTo(index: number): Marker | undefined {
    current = Math.max(0, Math.min(index, marks.length - 1));
    const mark = marks[current];
    if (!mark) return undefined;
    const spoken = spokenTimestamp(mark.marker.at, browser.i18n.getMessage('languageTag'));
    stop.style.left = `calc(${mark.share * 100}% - 6px)`;
    stop.ariaValueMax = String(marks.length);
    stop.ariaValueNow = String(current + 1);
    stop.ariaValueText = browser.i18n.getMessage('markAt', [spoken]);
    return mark.marker;
  }

  const moves: Readonly<Record<string, () => number>> = {
    ArrowLeft: () => current - 1,
    ArrowRight: () => current + 1,
    Home: () => 0,
    End: () => marks.length - 1,
  };

  stop.addEventListener('focus', () => {
    stop.style.opacity = '1';
    const at = now();
    show(moveTo(marks.findLastIndex(({ marker }) => marker.at <= at)));
  });
  stop.addEventListener('blur', () => {
    stop.style.opacity = '0';
    show(undefined);
  });
  stop.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    const isGo = event.key === 'Enter' || event.key === ' ';
    if (!event.isTrusted || (!move && !isGo)) return;
    // The site's player uses the same keys.
    event.preventDefault();
    event.stopPropagation();
    const marker = moveTo(move ? move() : current);
    if (move) show(marker);
    else if (marker) go(marker);
  });

  return {
    element: stop,
    draw(drawn) {
      marks = drawn;
      moveTo(current);
    },
  };
}
