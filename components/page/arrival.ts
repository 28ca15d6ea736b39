import type { Site } from '../sites/contract/site';

/**
 * Goes to the moment that a page's address links to, once for each address, on sites that do not do
 * it themselves.
 */
export function createArrival(
  page: Document,
  site: Site,
): (video: HTMLVideoElement | undefined) => void {
  let arrived = '';
  return (video) => {
    if (!site.leavesLinks || !video || video.readyState === 0) return;
    if (arrived === page.location.href) return;
    arrived = page.location.href;
    const moment = site.linkedMoment?.(new URL(arrived)) ?? 0;
    if (video.currentTime < 1 && moment > 0) video.currentTime = moment;
  };
}
