import type { Site, SiteAddresses } from './contract/site';
import type { TalkId } from './contract/talkId';
import { webAddress } from './contract/webAddress';
import { captionOfLibrary } from './parts/libraryCaptions';
import { fragmentLink, fragmentMoment } from './parts/linkedMoment';
import { liveByLength } from './parts/liveByLength';

const HOST = 'media.ccc.de';

/**
 * Returns the name of the recording in an address of media.ccc.de, which is the site's own id.
 * `/oembed` is the site's player for other pages. Source: the addresses of voctoweb, which runs the
 * site (config/routes.rb, `/v/:slug`).
 */
function slugAt({ href }: URL): string | undefined {
  const address = webAddress(href);
  if (address?.hostname !== HOST) return undefined;
  return /^\/v\/(?<slug>[\w.~-]{1,200})(?:\/oembed)?\/?$/.exec(address.pathname)?.groups?.['slug'];
}

export const cccAddresses: SiteAddresses = {
  name: 'media.ccc.de',
  prefix: 'ccc',
  hosts: [HOST],
  talkId(url) {
    const slug = slugAt(url);
    return slug === undefined ? undefined : (`ccc:${slug}` as TalkId);
  },
  talkUrl(url) {
    const slug = slugAt(url);
    return slug === undefined ? url.href : `https://${HOST}/v/${slug}`;
  },
  linkAt: (talkId, seconds, url) =>
    url && cccAddresses.talkId(url) === talkId ? fragmentLink(url, seconds) : undefined,
};

/**
 * The recordings of the Chaos Computer Club and of conferences that publish with it. A recording
 * has files for every language and quality, on mirrors that change: only the name of its page is
 * permanent. Source: the code of voctoweb, 2026.
 */
export const ccc: Site = {
  addresses: cccAddresses,
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
  doubt: liveByLength,
};
