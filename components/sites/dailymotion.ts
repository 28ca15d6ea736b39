import type { Site, SiteAddresses } from './contract/site';
import type { TalkId } from './contract/talkId';
import { webAddress } from './contract/webAddress';
import { momentIn, parameterLink } from './parts/linkedMoment';
import { liveByLength } from './parts/liveByLength';
import { visibleArea } from './parts/visibleArea';

const PLAYER_HOST = 'geo.dailymotion.com';
const PAGE_HOSTS = ['www.dailymotion.com', 'dailymotion.com', 'touch.dailymotion.com'];
const SHORT_HOST = 'dai.ly';

/**
 * Returns the video id in a Dailymotion address: of a page, where the title may follow the id, of a
 * player, where the player's own id comes before the video's, or of a short link. Source: the
 * addresses that yt-dlp reads (extractor/dailymotion.py).
 */
function idAt(url: string): string | undefined {
  const address = webAddress(url);
  if (!address) return undefined;
  const { hostname, pathname, searchParams } = address;
  if (hostname === SHORT_HOST) return videoId(pathname.slice(1));
  if (hostname === PLAYER_HOST) {
    const isPlayer = /^\/player(?:\/\w+)?\.html$/.test(pathname);
    return isPlayer ? videoId(searchParams.get('video') ?? '') : undefined;
  }
  if (!PAGE_HOSTS.includes(hostname)) return undefined;
  const page = /^\/(?:embed\/|crawler\/)?video\/(?<id>[^/_]+)(?:_[^/]*)?\/?$/.exec(pathname);
  return videoId(page?.groups?.['id'] ?? '');
}

/**
 * Returns the text if it is a video id. Ids of public videos begin with an x, those of private ones
 * with a k.
 */
function videoId(text: string): string | undefined {
  return /^[kx][0-9A-Za-z]{3,30}$/.test(text) ? text : undefined;
}

function talkIdOf(id: string | undefined): TalkId | undefined {
  return id === undefined ? undefined : (`dailymotion:${id}` as TalkId);
}

function urlOf(id: string | undefined, otherwise: string): string {
  return id === undefined ? otherwise : `https://www.dailymotion.com/video/${id}`;
}

export const dailymotionAddresses: SiteAddresses = {
  name: 'Dailymotion',
  prefix: 'dailymotion',
  hosts: [...PAGE_HOSTS, PLAYER_HOST],
  shortHosts: [SHORT_HOST],
  together: 'dailymotion.com',
  talkId: ({ href }) => talkIdOf(idAt(href)),
  talkUrl: ({ href }) => urlOf(idAt(href), href),
  linkAt(talkId, seconds) {
    const id = videoId(talkId.slice('dailymotion:'.length));
    return id && parameterLink(urlOf(id, ''), 'start', seconds);
  },
};

/**
 * Returns the link on the title that a player shows, if all its links lead to one video: otherwise
 * one may lead to the next video.
 */
function titleLink(page: Document | undefined): HTMLAnchorElement | undefined {
  const links = [...(page?.querySelectorAll('a') ?? [])].filter(({ href }) => idAt(href));
  const [first] = links;
  return links.every(({ href }) => idAt(href) === idAt(first?.href ?? '')) ? first : undefined;
}

/** The player in the site's own pages has no id in its address. */
function idOf({ href }: URL, video?: HTMLVideoElement): string | undefined {
  return idAt(href) ?? idAt(titleLink(video?.ownerDocument)?.href ?? '');
}

/**
 * Dailymotion's player, which is in a frame even in the site's own pages. An advert has a separate
 * video. Sources: the code of yt-dlp and videospeed, and the site's developer documentation, 2026.
 */
export const dailymotion: Site = {
  addresses: dailymotionAddresses,
  talkId: (url, video) => talkIdOf(idOf(url, video)),
  talkUrl: (url, video) => urlOf(idOf(url, video), url.href),
  findVideo(page) {
    const inPlayer = page.querySelectorAll<HTMLVideoElement>('.player > .video_view video');
    // In the site's own pages the player is in a frame, and anything else that plays there is a
    // preview of another video.
    const isPlayer = page.location.hostname === PLAYER_HOST;
    const videos = inPlayer.length > 0 || !isPlayer ? inPlayer : page.querySelectorAll('video');
    return [...videos].toSorted((a, b) => visibleArea(b) - visibleArea(a))[0];
  },
  title: (page) =>
    titleLink(page)?.textContent?.trim() ||
    page.title.replace(/^Dailymotion Video Player - /, '').replace(/ - Dailymotion$/, ''),
  // The names of the player's elements are not known well enough to draw on them.
  findBar: () => undefined,
  linkedMoment: ({ searchParams }) =>
    momentIn(searchParams.get('start') ?? searchParams.get('startTime')),
  doubt: liveByLength,
};
