import type { Site, SiteAddresses } from './contract/site';
import type { TalkId } from './contract/talkId';
import { html5 } from './parts/html5';
import { captionOfLibrary } from './parts/libraryCaptions';
import { momentIn, parameterLink } from './parts/linkedMoment';
import { liveByLength } from './parts/liveByLength';

/**
 * The characters of a short id, which is a UUID in base 58: `flickrBase58` of the package
 * short-uuid.
 */
const SIGNS = '123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * PeerTube's UUIDs have version 4: by chance, one in a hundred words of 22 letters is such a UUID.
 */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Returns the UUID of the video in an address of an instance: of its page, in the short or the long
 * form, or of its player. Source: the addresses of PeerTube (client/src/app,
 * server/core/controllers) and of yt-dlp (extractor/peertube.py).
 */
function uuidAt({ protocol, pathname }: URL): string | undefined {
  if (!/^https?:$/.test(protocol)) return undefined;
  const path = /^\/(?:w|videos\/(?:watch|embed))\/(?<id>[\w-]{22,36})\/?$/.exec(pathname);
  const id = path?.groups?.['id'] ?? '';
  const uuid = id.length === 22 ? longForm(id) : id.toLowerCase();
  return UUID.test(uuid) ? uuid : undefined;
}

/** Returns the UUID of a short id; a text that is no UUID where the input is not a short id. */
function longForm(short: string): string {
  let number = 0n;
  for (const sign of short) {
    const digit = SIGNS.indexOf(sign);
    // Any other character would give the video a second id.
    if (digit < 0) return '';
    number = number * 58n + BigInt(digit);
  }
  const digits = number.toString(16).padStart(32, '0');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const peertubeAddresses: SiteAddresses = {
  name: 'PeerTube',
  prefix: 'peertube',
  // Anyone can run an instance: see README.md.
  hosts: [],
  talkId(url) {
    const uuid = uuidAt(url);
    return uuid === undefined ? undefined : (`peertube:${url.host}/${uuid}` as TalkId);
  },
  talkUrl(url) {
    const uuid = uuidAt(url);
    return uuid === undefined ? url.href : `${url.origin}/w/${uuid}`;
  },
  linkAt(talkId, seconds, url) {
    const [, host, uuid = ''] = /^peertube:([^/]+)\/(.+)$/.exec(talkId) ?? [];
    const origin = url?.host === host ? url?.origin : `https://${host}`;
    const page = URL.parse(`${origin}/w/${uuid}`);
    // An imported id may hold any text in the place of a host: only a page that has this id is linked to.
    if (!page || peertubeAddresses.talkId(page) !== talkId) return undefined;
    return parameterLink(page.href, 'start', seconds);
  },
};

/**
 * The pages of PeerTube's instances, and their player in other pages: Video.js with a skin. Source:
 * the code of PeerTube, 2026 (client/src/standalone).
 */
export const peertube: Site = {
  addresses: peertubeAddresses,
  findVideo: (page, before) => html5.findVideo(page, before),
  title: (page) =>
    page.querySelector('.peertube-dock-title, h1.video-info-name')?.textContent?.trim() ||
    page.title,
  findBar: (page, video) =>
    (video?.closest('.video-js') ?? page).querySelector<HTMLElement>('.vjs-progress-holder') ??
    undefined,
  captionOnScreen: captionOfLibrary,
  linkedMoment: ({ searchParams }) => momentIn(searchParams.get('start')),
  leavesLinks: false,
  doubt: liveByLength,
};
