import type { Site } from '../sites/contract/site';

/**
 * Returns a function that seeks to the moment in the page's address, once for each address. It does
 * nothing on sites that follow such links themselves.
 */
export function createLinkFollower(
  page: Document,
  site: Site,
): (video: HTMLVideoElement | undefined) => void {
  let lastAddress = '';
  return (video) => {
    if (!site.leavesLinks || !video || video.readyState === 0) return;
    if (lastAddress === page.location.href) return;
    lastAddress = page.location.href;
    const moment = site.linkedMoment?.(new URL(lastAddress)) ?? 0;
    if (video.currentTime < 1 && moment > 0) video.currentTime = moment;
  };
}
