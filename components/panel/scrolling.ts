/** Scrolls a list, and distinguishes that from the user's own scrolling. */
export interface Scrolling {
  /** Scrolls a row to the middle of the view. */
  bringIntoView: (row: HTMLElement) => void;
}

/** Events of the user's own scrolling; a key or a touch also takes over from a smooth scroll under way. */
const USER_SCROLL_EVENTS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * @param onSettled called when the list is at rest again, with whether the user scrolled
 * @param signal ends the listening
 */
export function createScrolling(
  scroller: HTMLElement,
  onSettled: (byUser: boolean) => void,
  signal: AbortSignal,
): Scrolling {
  let isOwn = false;
  for (const type of USER_SCROLL_EVENTS) {
    scroller.addEventListener(type, () => (isOwn = false), { signal, passive: true });
  }
  scroller.addEventListener(
    'scrollend',
    () => {
      const byUser = !isOwn;
      isOwn = false;
      onSettled(byUser);
    },
    { signal },
  );
  return {
    bringIntoView(row) {
      const view = scroller.getBoundingClientRect();
      const { top, height } = row.getBoundingClientRect();
      const above = Math.max(0, view.height - height) / 2;
      const middle = scroller.scrollTop + top - view.top - above;
      const goal = Math.max(0, Math.min(middle, scroller.scrollHeight - scroller.clientHeight));
      // Without movement there is no `scrollend` event.
      if (Math.abs(goal - scroller.scrollTop) < 1) return;
      isOwn = true;
      // A list that is shown for the first time begins there, without movement.
      const isSeen = scroller.checkVisibility({ visibilityProperty: true });
      const behavior = isSeen && !prefersReducedMotion() ? 'smooth' : 'instant';
      scroller.scrollTo({ top: goal, behavior });
    },
  };
}

/** True when the start of a row is visible in its scrolling list. */
export function isInView(row: HTMLElement, scroller: HTMLElement): boolean {
  const view = scroller.getBoundingClientRect();
  const { top, bottom, height } = row.getBoundingClientRect();
  // A note that is higher than the view counts as visible by its start.
  const end = Math.min(bottom, top + Math.min(height, view.height / 2));
  return top >= view.top - 1 && end <= view.bottom + 1;
}

function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
