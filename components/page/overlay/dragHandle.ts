/** What a handle does that is dragged. */
export interface DragUse {
  start(): void;
  /** @param by pixels since the start */
  drag(by: { x: number; y: number }): void;
  /** It was let go where it is now. */
  drop(): void;
  /** It was pressed and not dragged: what a drag does has a way without one (WCAG 2.5.7). */
  click(): void;
}

/** Pixels within which a hand that only clicks moves. */
const STILL = 4;

/**
 * Lets a person drag a handle, also over frames, which keep the pointer to themselves otherwise. It takes
 * no focus: the keys stay where they are.
 */
export function makeDraggable(handle: HTMLElement, use: DragUse, signal: AbortSignal): void {
  let from: { x: number; y: number } | undefined;
  let isDragged = false;

  function end(isDone: boolean): void {
    if (!from) return;
    from = undefined;
    if (isDragged) use.drop();
    else if (isDone) use.click();
  }

  handle.addEventListener(
    'pointerdown',
    (event) => {
      // A page that plays the pointer moves nothing.
      if (!event.isTrusted || event.button !== 0) return;
      handle.setPointerCapture(event.pointerId);
      from = { x: event.clientX, y: event.clientY };
      isDragged = false;
      use.start();
    },
    { signal },
  );
  handle.addEventListener(
    'pointermove',
    ({ isTrusted, clientX, clientY }) => {
      if (!isTrusted || !from) return;
      const by = { x: clientX - from.x, y: clientY - from.y };
      isDragged ||= Math.hypot(by.x, by.y) > STILL;
      if (isDragged) use.drag(by);
    },
    { signal },
  );
  handle.addEventListener('pointerup', ({ isTrusted }) => isTrusted && end(true), { signal });
  handle.addEventListener('pointercancel', () => end(false), { signal });
  handle.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
}
