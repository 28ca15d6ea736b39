import { fragmentMoment } from '../../talks/links';
import { cccAddresses } from '../contract/lookup';
import type { Site } from '../contract/site';
import { captionOfLibrary } from './html5';

/**
 * The recordings of the Chaos Computer Club and of conferences that publish with it. A recording
 * has files for every language and quality, on mirrors that change: its page's name is what lasts.
 * Facts: code of voctoweb, 2026.
 */
export const ccc: Site = {
  ...cccAddresses,
  name: 'media.ccc.de',
  findVideo: (page) =>
    page.querySelector<HTMLVideoElement>('video.video, .mejs__container video') ?? undefined,
  title(page) {
    const named = page.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content;
    return named || page.title;
  },
  // MediaElement.js.
  findBar: (page) => page.querySelector<HTMLElement>('.mejs__time-total') ?? undefined,
  captionOnScreen: captionOfLibrary,
  linkedMoment: fragmentMoment,
  doubt: (video) => (video.duration === Infinity ? 'live' : undefined),
};
