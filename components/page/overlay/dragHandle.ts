/** The actions of a handle. */
export interface DragActions {
  start(): void;
  /** @param by pixels since the start */
  drag(by: { x: number; y: number }): void;
  drop(): void;
  /** A press without a drag: every drag needs an alternative without dragging (WCAG 2.5.7). */
  click(): void;
}

/** A click may move the pointer by so much. */
const CLICK_SLOP_PX = 4;

/**
 * Makes a handle draggable, also over frames, which would otherwise receive the pointer events. A
 * press does not move the focus.
 */
export function makeDraggable(
  handle: HTMLElement,
  actions: DragActions,
  signal: AbortSignal,
): void {
  let from: { x: number; y: number } | undefined;
  let isDragged = false;

  function end(isRelease: boolean): void {
    if (!from) return;
    from = undefined;
    if (isDragged) actions.drop();
    else if (isRelease) actions.click();
  }

  handle.addEventListener(
    'pointerdown',
    (event) => {
      // Events that the page makes up have no effect.
      if (!event.isTrusted || event.button !== 0) return;
      handle.setPointerCapture(event.pointerId);
      from = { x: event.clientX, y: event.clientY };
      isDragged = false;
      actions.start();
    },
    { signal },
  );
  handle.addEventListener(
    'pointermove',
    ({ isTrusted, clientX, clientY }) => {
      if (!isTrusted || !from) return;
      const by = { x: clientX - from.x, y: clientY - from.y };
      isDragged ||= Math.hypot(by.x, by.y) > CLICK_SLOP_PX;
      if (isDragged) actions.drag(by);
    },
    { signal },
  );
  handle.addEventListener('pointerup', ({ isTrusted }) => isTrusted && end(true), { signal });
  handle.addEventListener('pointercancel', () => end(false), { signal });
  handle.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
}
