/** Scrolls a list, and tells that from the user's own scrolling. */
export interface Scrolling {
  /** Brings a row to the middle of the view. */
  bring: (row: HTMLElement) => void;
}

/** What scrolls a list by hand; a key or a touch also takes over from a scrolling that is under way. */
const BY_HAND = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * @param settled the list is at rest again; told whether it was brought there or the user scrolled
 * @param signal its abort ends the listening
 */
export function createScrolling(
  scroller: HTMLElement,
  settled: (byUser: boolean) => void,
  signal: AbortSignal,
): Scrolling {
  let isOwn = false;
  for (const type of BY_HAND) {
    scroller.addEventListener(type, () => (isOwn = false), { signal, passive: true });
  }
  scroller.addEventListener(
    'scrollend',
    () => {
      const byUser = !isOwn;
      isOwn = false;
      settled(byUser);
    },
    { signal },
  );
  return {
    bring(row) {
      const view = scroller.getBoundingClientRect();
      const { top, height } = row.getBoundingClientRect();
      const above = Math.max(0, view.height - height) / 2;
      const middle = scroller.scrollTop + top - view.top - above;
      const goal = Math.max(0, Math.min(middle, scroller.scrollHeight - scroller.clientHeight));
      // Where nothing moves no event tells the end.
      if (Math.abs(goal - scroller.scrollTop) < 1) return;
      isOwn = true;
      // A list that is shown for the first time begins there.
      const isSeen = scroller.checkVisibility({ visibilityProperty: true });
      scroller.scrollTo({ top: goal, behavior: isSeen && !isStill() ? 'smooth' : 'instant' });
    },
  };
}

/** Whether the start of a row can be read where its scrolling list shows it. */
export function isInView(row: HTMLElement, scroller: HTMLElement): boolean {
  const view = scroller.getBoundingClientRect();
  const { top, bottom, height } = row.getBoundingClientRect();
  // Of a note that is higher than the view, the start alone.
  const end = Math.min(bottom, top + Math.min(height, view.height / 2));
  return top >= view.top - 1 && end <= view.bottom + 1;
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
