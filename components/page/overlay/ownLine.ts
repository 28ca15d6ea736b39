/** Pixels: of the marks, and of the line that they hang from. */
const HEIGHT = 8;
const THICKNESS = 4;

/** A thin line over a video whose player has no bar that can be marked. */
export interface OwnLine {
  /** Lays it over the video. @returns where marks can be put, from the first to the last second */
  over(video: HTMLVideoElement): HTMLElement;
  /** Puts it where its video is now: no event tells that a page moved one. */
  follow(): void;
  remove(): void;
}

/**
 * Makes the line of one player, along the top edge of its video: controls and captions are below. It
 * is a popover, which is painted over a fullscreen video too, and takes no pointer.
 * @param signal its abort removes it
 */
export function createOwnLine(page: Document, signal: AbortSignal): OwnLine {
  const line = page.createElement('div');
  let covered: HTMLVideoElement | undefined;
  line.popover = 'manual';
  line.role = 'presentation';
  Object.assign(line.style, {
    position: 'fixed',
    inset: 'auto',
    margin: '0',
    padding: '0',
    border: 'none',
    overflow: 'visible',
    height: `${HEIGHT}px`,
    background: `linear-gradient(rgb(0 0 0 / 0.35) ${THICKNESS}px, transparent ${THICKNESS}px)`,
    pointerEvents: 'none',
  });

  const size = new ResizeObserver(() => place());
  // A video that its page has scrolled away under something else.
  const sight = new IntersectionObserver(([seen]) => {
    line.style.visibility = seen?.isIntersecting === false ? 'hidden' : 'visible';
  });

  function place(): void {
    const { left, top, width, height } = covered?.getBoundingClientRect() ?? new DOMRect();
    // A video that was taken out of the page has no size; no event tells of that but this.
    if (width * height === 0) return line.remove();
    Object.assign(line.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
  }

  function show(): void {
    if (!line.isConnected) page.documentElement.append(line);
    // Anew, so that it lies above what has become fullscreen meanwhile.
    line.hidePopover();
    line.showPopover();
    place();
  }

  const whileShown = (): void => {
    if (line.isConnected) place();
  };
  page.addEventListener('scroll', whileShown, { signal, capture: true, passive: true });
  page.defaultView?.addEventListener('resize', whileShown, { signal });
  page.addEventListener('fullscreenchange', () => line.isConnected && show(), { signal });

  function remove(): void {
    size.disconnect();
    sight.disconnect();
    covered = undefined;
    line.remove();
  }
  signal.addEventListener('abort', remove);

  return {
    remove,
    follow: whileShown,
    over(video) {
      if (covered !== video) {
        size.disconnect();
        sight.disconnect();
        size.observe(video);
        sight.observe(video);
        covered = video;
      }
      if (line.isConnected) place();
      else show();
      return line;
    },
  };
}
