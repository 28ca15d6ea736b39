import { youtubeAddresses } from '../contract/lookup';
import type { Site } from '../contract/site';
import { youtubeIdOf, youtubeMoment, youtubeTalkId, youtubeWatchUrl } from '../youtube';
import { drawnCaption } from './captionLine';
import { visibleArea } from './visibleArea';
import { chaptersOfPage } from './youtubeChapters';

const PLAYER = '.html5-video-player';

/** Previews of other videos under the pointer: visible and as large as the talk at times. */
const PREVIEW = '#inline-preview-player, #inline-player, #video-preview';

/** The player in the corner of pages that are no talk's. */
const CORNER = 'ytd-miniplayer';

/** The bar of the desktop's player, then those of the phone's, which embeds have had since 2025. */
const BARS = [
  '.ytp-progress-bar',
  '.ytChapteredProgressBarHost',
  '.YtChapteredProgressBarHost',
  '.ytProgressBarLineHost',
  '.YtmProgressBarProgressBarLine',
];

const isEmbed = (url: URL): boolean => url.pathname.startsWith('/embed/');

/** The title that a player shows of what it plays: the desktop's, or the phone's beside its player. */
function ownTitle(url: URL, video?: HTMLVideoElement): Element | null | undefined {
  const around = isEmbed(url) ? video?.ownerDocument : video?.closest(`${CORNER}, ${PLAYER}`);
  return around?.querySelector('a.ytp-title-link, .ytmVideoInfoVideoTitle');
}

/**
 * The id that the address names. An embedded playlist goes on under the address of its first video,
 * and some pages have none in theirs (clips, a channel, the player in the corner): the player's own
 * link tells there, where it is drawn. The player of a page that was left stays, hidden.
 */
function idOf(url: URL, video?: HTMLVideoElement): string | undefined {
  if (!youtubeAddresses.serves(url)) return undefined;
  const named = youtubeIdOf(url.href);
  const linked = youtubeIdOf(ownTitle(url, video)?.closest('a')?.href ?? '');
  if (isEmbed(url)) return linked ?? named;
  return named ?? (isDrawn(video) ? linked : undefined);
}

function isDrawn(element: Element | null | undefined): boolean {
  return (element?.getClientRects().length ?? 0) > 0;
}

/** Shorts and talks have players of their own; one that was left stays, hidden. */
function findVideo(page: Document): HTMLVideoElement | undefined {
  const all = [...page.querySelectorAll('video')].filter(
    (video) => video.closest(PREVIEW) === null,
  );
  // The names of its parts change every few years; without them any video is the talk's.
  const named = all.filter((video) => video.matches(`${PLAYER} *, .html5-main-video`));
  const videos = named.length > 0 ? named : all;
  // A video that cannot be shown is told of in its place (removed, private, blocked).
  const playable = videos.filter(
    (video) => !isDrawn(video.closest(PLAYER)?.querySelector('.ytp-error')),
  );
  const rank = (video: HTMLVideoElement): number =>
    isDrawn(video) ? (video.closest(CORNER) ? 1 : 2) : 0;
  return playable.toSorted((a, b) => rank(b) - rank(a) || visibleArea(b) - visibleArea(a))[0];
}

/** YouTube's pages and embeds. Facts of its pages: code of SponsorBlock and maze-utils, 2026. */
export const youtube: Site = {
  name: 'YouTube',
  serves: (url) => youtubeAddresses.serves(url),
  talkId(url, video) {
    const id = idOf(url, video);
    return id === undefined ? undefined : youtubeTalkId(id);
  },
  talkUrl: (url, video) => youtubeWatchUrl(idOf(url, video) ?? ''),
  findVideo,
  title(page) {
    // An embed's own title may be empty, and a page with the talk in its corner has another.
    const url = new URL(page.URL);
    const isOfTalk = youtubeIdOf(url.href) !== undefined && !isEmbed(url);
    return (isOfTalk ? null : ownTitle(url, findVideo(page))?.textContent) ?? page.title;
  },
  captionOnScreen: (video) => drawnCaption(video.closest(PLAYER), '.ytp-caption-segment'),
  chapters(page, video) {
    const id = idOf(new URL(page.URL), video);
    return id === undefined ? [] : chaptersOfPage(page, id);
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
    // Another player, as one that was left, has a bar of its own.
    const isItsOwn = (bar: HTMLElement): boolean =>
      [null, player].includes(bar.closest<HTMLElement>(PLAYER));
    for (const bar of BARS) {
      const found = [...page.querySelectorAll<HTMLElement>(bar)].find(isItsOwn);
      if (found) return found;
    }
    return undefined;
  },
};
