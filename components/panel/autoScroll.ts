import { createStore } from '../composer/store';
import { createScrolling, isInView } from './scrolling';

/** Scrolls a list of notes with the talk, unless the user reads elsewhere in the list. */
export interface AutoScroll {
  /** True while the user has scrolled away from the current note; no scrolling happens then. */
  isAway: () => boolean;
  /** @returns a function that ends the subscription */
  subscribe: (changed: () => void) => () => void;
  /**
   * Starts scrolling with the talk.
   * @param scroller the element that scrolls, with the list in it
   * @returns a function that ends it
   */
  attach: (scroller: HTMLElement) => () => void;
  /** Scrolls back to the current note. */
  back: () => void;
}

/**
 * Returns an auto-scroll that keeps the current note in view, until the user scrolls it out of view, edits
 * a note, or is elsewhere in the list with the keyboard.
 */
export function createAutoScroll(): AutoScroll {
  const { state, change, subscribe } = createStore(false);
  let scrollBack = (): void => {};

  const setAway = (isAway: boolean): void => {
    if (isAway !== state()) change(isAway);
  };

  return {
    isAway: state,
    subscribe,
    back: () => scrollBack(),
    attach(scroller) {
      const stop = new AbortController();
      const scrolling = createScrolling(
        scroller,
        (byUser) => {
          const row = currentRow(scroller);
          if (!row || isInView(row, scroller)) setAway(false);
          else if (byUser) setAway(true);
        },
        stop.signal,
      );
      const update = (): void => {
        const row = currentRow(scroller);
        if (!row || isInView(row, scroller)) setAway(false);
        else if (state() || isBusy(scroller, row)) setAway(true);
        else scrolling.bringIntoView(row);
      };
      scrollBack = () => {
        const row = currentRow(scroller);
        if (row) scrolling.bringIntoView(row);
        // The pressed button goes once the row is in view, so the focus moves to the heading.
        scroller.querySelector('h2')?.focus({ preventScroll: true });
      };
      // Another note became current, or the rows changed.
      const observer = new MutationObserver(update);
      const attributeFilter = ['aria-current'];
      observer.observe(scroller, { childList: true, subtree: true, attributeFilter });
      update();
      return () => {
        stop.abort();
        observer.disconnect();
        scrollBack = () => {};
      };
    },
  };
}

function currentRow(list: HTMLElement): HTMLElement | null {
  return list.querySelector('[aria-current="true"]');
}

/** True when the user edits a note, or is in another row with the keyboard. */
function isBusy(list: HTMLElement, current: HTMLElement): boolean {
  if (list.querySelector('li textarea')) return true;
  const row = list.querySelector(':focus-visible')?.closest('li');
  return row !== null && row !== undefined && row !== current;
}
