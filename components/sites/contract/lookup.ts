import type { TalkId } from '../../talks/talk';
import { cccSlugOf, cccTalkId, cccUrl } from '../ccc';
import { vimeoTalkId, vimeoUrl, vimeoVideoOf } from '../vimeo';
import { youtubeIdOf, youtubeTalkId, youtubeWatchUrl } from '../youtube';
import { pageAddress, webAddress } from './webAddress';

/** What the addresses of a site say by themselves: all that is known of it outside of its pages. */
export interface SiteAddresses {
  /** True for the addresses of this site that can show a talk. No address belongs to two sites. */
  serves(url: URL): boolean;
  /** The talk that the address names; undefined where it names none. */
  talkId(url: URL): TalkId | undefined;
  /** Where the talk that the address names can be watched by itself. */
  talkUrl(url: URL): string;
}

const YOUTUBE_HOSTS = new Set([
  'www.youtube.com',
  'youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'www.youtube-nocookie.com',
  'youtube-nocookie.com',
  // Asks for consent in the place of a talk, and names it.
  'consent.youtube.com',
]);

export const youtubeAddresses: SiteAddresses = {
  serves: (url) => YOUTUBE_HOSTS.has(url.host),
  talkId(url) {
    const id = youtubeAddresses.serves(url) ? youtubeIdOf(url.href) : undefined;
    return id === undefined ? undefined : youtubeTalkId(id);
  },
  talkUrl: (url) => youtubeWatchUrl(youtubeIdOf(url.href) ?? ''),
};

const VIMEO_HOSTS = new Set(['vimeo.com', 'www.vimeo.com', 'player.vimeo.com']);

export const vimeoAddresses: SiteAddresses = {
  serves: (url) => VIMEO_HOSTS.has(url.host),
  talkId(url) {
    const video = vimeoAddresses.serves(url) ? vimeoVideoOf(url.href) : undefined;
    return video && vimeoTalkId(video);
  },
  talkUrl(url) {
    const video = vimeoVideoOf(url.href);
    return video ? vimeoUrl(video) : url.href;
  },
};

export const cccAddresses: SiteAddresses = {
  serves: (url) => url.host === 'media.ccc.de',
  talkId(url) {
    const slug = cccSlugOf(url.href);
    return slug === undefined ? undefined : cccTalkId(slug);
  },
  talkUrl: (url) => cccUrl(cccSlugOf(url.href) ?? ''),
};

/** What a talk's id may be long, see `TalkId`. */
export const LONGEST_ID = 4096;

/** Any page, which is known by its address. */
const pageAddresses: SiteAddresses = {
  serves: () => true,
  talkId(url) {
    const id = webAddress(url.href) && `web:${pageAddress(url)}`;
    // Not `v.parse(TalkId, …)`: this file runs in web pages, and valibot would come with it.
    return id !== undefined && id.length <= LONGEST_ID ? (id as TalkId) : undefined;
  },
  talkUrl: pageAddress,
};

/** Of every site that Talkmark knows by name; the sites themselves are in `sites.ts`. */
const known: readonly SiteAddresses[] = [youtubeAddresses, vimeoAddresses, cccAddresses];

/** The site that serves an address, if any does by name. */
export function addressesOf(url: URL): SiteAddresses | undefined {
  return known.find((site) => site.serves(url));
}

/** What names the talk of an address: its site, else the page itself. */
export function addressesFor(url: URL): SiteAddresses {
  return addressesOf(url) ?? pageAddresses;
}
