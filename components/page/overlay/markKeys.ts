import { browser } from 'wxt/browser';
import type { Marker } from '../../messages/player';
import { spokenTimestamp } from '../../talks/timestamp';

/** A mark with its place on the bar, from 0 to 1. */
export interface DrawnMark {
  marker: Marker;
  share: number;
}

/** What the keyboard does at the marks of a bar. */
interface MarkActions {
  /** Seconds: where the talk stands. */
  now: () => number;
  /** Hears which mark has the focus, and when none has it any more. */
  show: (marker: Marker | undefined) => void;
  /** Takes the talk to the moment of the mark. */
  go: (marker: Marker) => void;
}

/** The one stop of the Tab key at all marks of a bar: arrows go from mark to mark, Enter to its moment. */
interface MarkKeys {
  element: HTMLElement;
  /** @param marks by rising moment */
  draw(marks: readonly DrawnMark[]): void;
}

const STOP: Partial<CSSStyleDeclaration> = {
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

/** Makes the stop; to the page it is nothing but the host that has the focus. */
export function createMarkKeys(page: Document, { now, show, go }: MarkActions): MarkKeys {
  const stop = page.createElement('div');
  let marks: readonly DrawnMark[] = [];
  let here = 0;
  stop.tabIndex = 0;
  stop.role = 'slider';
  stop.ariaLabel = browser.i18n.getMessage('marks');
  stop.ariaValueMin = '1';
  Object.assign(stop.style, STOP);

  function stand(index: number): Marker | undefined {
    here = Math.max(0, Math.min(index, marks.length - 1));
    const mark = marks[here];
    if (!mark) return undefined;
    const spoken = spokenTimestamp(mark.marker.at, browser.i18n.getMessage('languageTag'));
    stop.style.left = `calc(${mark.share * 100}% - 6px)`;
    stop.ariaValueMax = String(marks.length);
    stop.ariaValueNow = String(here + 1);
    stop.ariaValueText = browser.i18n.getMessage('markAt', [spoken]);
    return mark.marker;
  }

  const moves: Readonly<Record<string, () => number>> = {
    ArrowLeft: () => here - 1,
    ArrowRight: () => here + 1,
    Home: () => 0,
    End: () => marks.length - 1,
  };

  stop.addEventListener('focus', () => {
    stop.style.opacity = '1';
    const at = now();
    show(stand(marks.findLastIndex(({ marker }) => marker.at <= at)));
  });
  stop.addEventListener('blur', () => {
    stop.style.opacity = '0';
    show(undefined);
  });
  stop.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    const isGo = event.key === 'Enter' || event.key === ' ';
    if (!event.isTrusted || (!move && !isGo)) return;
    // The player around it has keys of its own.
    event.preventDefault();
    event.stopPropagation();
    const marker = stand(move ? move() : here);
    if (move) show(marker);
    else if (marker) go(marker);
  });

  return {
    element: stop,
    draw(drawn) {
      marks = drawn;
      stand(here);
    },
  };
}
