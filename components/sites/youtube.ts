import type { Site, SiteAddresses } from './contract/site';
import type { TalkId } from './contract/talkId';
import { webAddress } from './contract/webAddress';
import { drawnCaption } from './parts/captionLine';
import { momentIn, parameterLink } from './parts/linkedMoment';
import { visibleArea } from './parts/visibleArea';
import { chaptersOfPage } from './parts/youtubeChapters';

const WATCH_HOSTS = [
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'youtube-nocookie.com',
  'www.youtube-nocookie.com',
];

const SHORT_HOSTS = ['youtu.be', 'www.youtu.be'];

/** Asks for consent to cookies in place of a talk, and then redirects to the requested address. */
const CONSENT_HOST = 'consent.youtube.com';

/** Words that can stand in place of a video id in an embed's address, and are as long as one. */
const NOT_VIDEO_IDS: ReadonlySet<string> = new Set(['videoseries', 'live_stream']);

/**
 * Returns the video id of a YouTube address: watch, embed, shorts, live, `youtu.be`, on the mobile,
 * music and no-cookie hosts too. Undefined for any other address or text.
 */
export function youtubeIdOf(url: string): string | undefined {
  const address = webAddress(url);
  if (address === undefined) return undefined;
  const steps = address.pathname.split('/').filter((step) => step !== '');
  if (address.hostname === CONSENT_HOST) return youtubeIdOf(wantedBehind(address));
  if (SHORT_HOSTS.includes(address.hostname))
    return steps.length === 1 ? videoId(steps[0]) : undefined;
  if (!WATCH_HOSTS.includes(address.hostname)) return undefined;
  const [kind, id, ...more] = steps;
  if (more.length > 0) return undefined;
  if (kind === 'watch' && id === undefined) return videoId(address.searchParams.get('v'));
  return /^(watch|embed|shorts|live|v|e)$/.test(kind ?? '') ? videoId(id) : undefined;
}

/** Returns the moment that a YouTube address links to by `t=` or, in embeds, `start=`, in seconds. */
export function youtubeMoment({ searchParams }: URL): number | undefined {
  return momentIn(searchParams.get('t') ?? searchParams.get('start'));
}

/** Returns the video id that a talk id names; undefined for a talk of another site. */
export function youtubeIdOfTalk(talkId: TalkId): string | undefined {
  return talkId.startsWith('youtube:') ? videoId(talkId.slice('youtube:'.length)) : undefined;
}

/** Returns the talk id of a YouTube video. */
export function youtubeTalkId(id: string): TalkId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return `youtube:${id}` as TalkId;
}

/** Returns the page that plays a video on YouTube. */
export function youtubeWatchUrl(id: string): string {
  return `https://www.youtube.com/watch?v=${id}`;
}

/**
 * Returns the address behind a consent page; empty where it is another consent page, so that no
 * address leads to itself.
 */
function wantedBehind(address: URL): string {
  const wanted = address.searchParams.get('continue') ?? '';
  return webAddress(wanted)?.hostname === CONSENT_HOST ? '' : wanted;
}

function videoId(text: string | null | undefined): string | undefined {
  if (typeof text !== 'string' || NOT_VIDEO_IDS.has(text)) return undefined;
  return /^[A-Za-z0-9_-]{11}$/.test(text) ? text : undefined;
}

export const youtubeAddresses: SiteAddresses = {
  name: 'YouTube',
  prefix: 'youtube',
  hosts: [...WATCH_HOSTS, CONSENT_HOST],
  shortHosts: SHORT_HOSTS,
  builtIn: ['youtube.com', 'youtube-nocookie.com'],
  talkId(url) {
    const id = youtubeIdOf(url.href);
    return id === undefined ? undefined : youtubeTalkId(id);
  },
  talkUrl: ({ href }) => urlOf(youtubeIdOf(href), href),
  linkAt(talkId, seconds) {
    const id = youtubeIdOfTalk(talkId);
    // YouTube reads no fractions of seconds.
    return id && parameterLink(`https://youtu.be/${id}`, 't', seconds);
  },
};

function urlOf(id: string | undefined, otherwise: string): string {
  return id === undefined ? otherwise : youtubeWatchUrl(id);
}

const PLAYER = '.html5-video-player';

/**
 * Previews of other videos under the pointer, which are visible and sometimes as large as the talk.
 */
const PREVIEW = '#inline-preview-player, #inline-player, #video-preview';

/** The player in the corner of pages that do not show a talk. */
const CORNER = 'ytd-miniplayer';

/**
 * The bar of the desktop player, then those of the phone player, which embeds have used since 2025.
 */
const BARS = [
  '.ytp-progress-bar',
  '.ytChapteredProgressBarHost',
  '.YtChapteredProgressBarHost',
  '.ytProgressBarLineHost',
  '.YtmProgressBarProgressBarLine',
];

const isEmbed = (url: URL): boolean => url.pathname.startsWith('/embed/');

/**
 * Returns the title that a player shows for its video: that of the desktop player, or that beside
 * the phone player.
 */
function ownTitle(url: URL, video?: HTMLVideoElement): Element | null | undefined {
  const around = isEmbed(url) ? video?.ownerDocument : video?.closest(`${CORNER}, ${PLAYER}`);
  return around?.querySelector('a.ytp-title-link, .ytmVideoInfoVideoTitle');
}

/**
 * Returns the id of the video, usually from the address. An embedded playlist keeps the address of
 * its first video, and some pages have no id in their address (clips, a channel, the player in the
 * corner): there the player's own link gives the id, if the player is visible. The player of a page
 * that was left stays, hidden.
 */
function idOf(url: URL, video?: HTMLVideoElement): string | undefined {
  const named = youtubeIdOf(url.href);
  const linked = youtubeIdOf(ownTitle(url, video)?.closest('a')?.href ?? '');
  if (isEmbed(url)) return linked ?? named;
  return named ?? (isDrawn(video) ? linked : undefined);
}

function isDrawn(element: Element | null | undefined): boolean {
  return (element?.getClientRects().length ?? 0) > 0;
}

/**
 * Returns a function that reads the moment to which a link leads in a video; undefined where the
 * link leads to another video.
 */
const momentsOf =
  (id: string) =>
  (link = ''): number | undefined =>
    youtubeIdOf(link) === id ? youtubeMoment(new URL(link)) : undefined;

/**
 * Returns the video of the talk. Shorts and talks have separate players, and one that was left
 * stays, hidden.
 */
function findVideo(page: Document): HTMLVideoElement | undefined {
  const all = [...page.querySelectorAll('video')].filter(
    (video) => video.closest(PREVIEW) === null,
  );
  // The names of the player's elements change every few years; if none matches, any video counts as
  // the talk's.
  const named = all.filter((video) => video.matches(`${PLAYER} *, .html5-main-video`));
  const videos = named.length > 0 ? named : all;
  // A message takes the place of a video that cannot be shown (removed, private, blocked).
  const playable = videos.filter(
    (video) => !isDrawn(video.closest(PLAYER)?.querySelector('.ytp-error')),
  );
  const rank = (video: HTMLVideoElement): number =>
    isDrawn(video) ? (video.closest(CORNER) ? 1 : 2) : 0;
  return playable.toSorted((a, b) => rank(b) - rank(a) || visibleArea(b) - visibleArea(a))[0];
}

/** YouTube's pages and embeds. Sources: the code of SponsorBlock and maze-utils, 2026. */
export const youtube: Site = {
  addresses: youtubeAddresses,
  talkId(url, video) {
    const id = idOf(url, video);
    return id === undefined ? undefined : youtubeTalkId(id);
  },
  talkUrl: (url, video) => urlOf(idOf(url, video), url.href),
  findVideo,
  title(page) {
    // An embed's own title may be empty, and a page with the talk in its corner has a different
    // title.
    const url = new URL(page.URL);
    const isOfTalk = youtubeIdOf(url.href) !== undefined && !isEmbed(url);
    return (isOfTalk ? null : ownTitle(url, findVideo(page))?.textContent) ?? page.title;
  },
  captionOnScreen: (video) => drawnCaption(video.closest(PLAYER), '.ytp-caption-segment'),
  chapters(page, video) {
    const id = idOf(new URL(page.URL), video);
    return id === undefined ? [] : chaptersOfPage(page, momentsOf(id));
  },
  linkedMoment: youtubeMoment,
  doubt(video) {
    // An advert plays in the talk's own element: time, length and source are the advert's.
    if (video.closest('.ad-showing')) return 'advert';
    const badge = video.closest(PLAYER)?.querySelector('.ytp-live-badge');
    return video.duration === Infinity || isDrawn(badge) ? 'live' : undefined;
  },
  findBar(page, video) {
    const player = video?.closest(PLAYER);
    // Another player, such as one that was left, has its own bar.
    const isItsOwn = (bar: HTMLElement): boolean =>
      [null, player].includes(bar.closest<HTMLElement>(PLAYER));
    for (const bar of BARS) {
      const found = [...page.querySelectorAll<HTMLElement>(bar)].find(isItsOwn);
      if (found) return found;
    }
    return undefined;
  },
};
