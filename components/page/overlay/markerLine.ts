import { BARE_BOX } from './bareBox';

/** Height of the marks. */
const MARK_HEIGHT_PX = 8;

/** Thickness of the line that the marks hang from. */
const LINE_HEIGHT_PX = 4;

/** A thin line over a video whose player has no bar that Talkmark can put marks on. */
export interface MarkerLine {
  /**
   * Puts the line over a video.
   * @returns the element for the marks; it spans the talk from start to end
   */
  over(video: HTMLVideoElement): HTMLElement;
  /** Moves the line to its video: no event reports that a page has moved a video. */
  follow(): void;
  remove(): void;
}

/**
 * Creates the line of one player, along the top edge of the video, away from controls and captions.
 * The line is a popover, which is also painted over fullscreen video, and takes no pointer events.
 * @param signal its abort removes the line
 */
export function createMarkerLine(page: Document, signal: AbortSignal): MarkerLine {
  const line = page.createElement('div');
  let covered: HTMLVideoElement | undefined;
  line.popover = 'manual';
  line.role = 'presentation';
  Object.assign(line.style, {
    ...BARE_BOX,
    overflow: 'visible',
    height: `${MARK_HEIGHT_PX}px`,
    background: `linear-gradient(rgb(0 0 0 / 0.35) ${LINE_HEIGHT_PX}px, transparent ${LINE_HEIGHT_PX}px)`,
    pointerEvents: 'none',
  });

  const resizeObserver = new ResizeObserver(() => place());
  // Hides the line while the page has scrolled the video out of sight, within the page or the window.
  const sightObserver = new IntersectionObserver(([entry]) => {
    line.style.visibility = entry?.isIntersecting === false ? 'hidden' : 'visible';
  });

  function place(): void {
    const { left, top, width, height } = covered?.getBoundingClientRect() ?? new DOMRect();
    // A video that was removed from the page has no size. Nothing else reports its removal.
    if (width * height === 0) return line.remove();
    Object.assign(line.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
  }

  function show(): void {
    if (!line.isConnected) page.documentElement.append(line);
    // Shown anew, so that the line lies above an element that has become fullscreen since.
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
    resizeObserver.disconnect();
    sightObserver.disconnect();
    covered = undefined;
    line.remove();
  }
  signal.addEventListener('abort', remove);

  return {
    remove,
    follow: whileShown,
    over(video) {
      if (covered !== video) {
        resizeObserver.disconnect();
        sightObserver.disconnect();
        resizeObserver.observe(video);
        sightObserver.observe(video);
        covered = video;
      }
      if (line.isConnected) place();
      else show();
      return line;
    },
  };
}
