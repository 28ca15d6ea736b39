import { createStore } from '../composer/store';
import { createScrolling, isInView } from './scrolling';

/** A list that follows a talk, as long as the user does not read elsewhere in it. */
export interface Following {
  /** @returns whether the current note is out of view, and stays so until the user comes back */
  isAway: () => boolean;
  /** @returns the way to stop */
  subscribe: (changed: () => void) => () => void;
  /**
   * @param scroller what scrolls, with the list in it
   * @returns the way to stop
   */
  attach: (scroller: HTMLElement) => () => void;
  back: () => void;
}

/**
 * Keeps the current note in view, until the user scrolls it out of view, edits a note, or is elsewhere in
 * the list with the keyboard.
 */
export function createFollowing(): Following {
  const { state, change, subscribe } = createStore(false);
  let bring = (): void => {};

  const setAway = (isAway: boolean): void => {
    if (isAway !== state()) change(isAway);
  };

  return {
    isAway: state,
    subscribe,
    back: () => bring(),
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
      const look = (): void => {
        const row = currentRow(scroller);
        if (!row || isInView(row, scroller)) setAway(false);
        else if (state() || isBusy(scroller, row)) setAway(true);
        else scrolling.bring(row);
      };
      bring = () => {
        const row = currentRow(scroller);
        if (row) scrolling.bring(row);
        // The button that was pressed goes when the row is there, and the focus with it.
        scroller.querySelector('h2')?.focus({ preventScroll: true });
      };
      // Another note is the current one, or the rows are others.
      const watch = new MutationObserver(look);
      const attributeFilter = ['aria-current'];
      watch.observe(scroller, { childList: true, subtree: true, attributeFilter });
      look();
      return () => {
        stop.abort();
        watch.disconnect();
        bring = () => {};
      };
    },
  };
}

function currentRow(list: HTMLElement): HTMLElement | null {
  return list.querySelector('[aria-current="true"]');
}

/** Whether the user edits a note, or is in another row with the keyboard. */
function isBusy(list: HTMLElement, current: HTMLElement): boolean {
  if (list.querySelector('li textarea')) return true;
  const row = list.querySelector(':focus-visible')?.closest('li');
  return row !== null && row !== undefined && row !== current;
}
