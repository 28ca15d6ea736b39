import { youtubeIdOf, youtubeMoment, youtubeTalkId, youtubeWatchUrl } from '../talks/youtube';
import type { Site } from './site';
import { visibleArea } from './visibleArea';

const HOSTS = new Set([
  'www.youtube.com',
  'youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'www.youtube-nocookie.com',
  'youtube-nocookie.com',
]);

const PLAYER = '.html5-video-player';

/** Previews of other videos under the pointer: visible and as large as the talk at times. */
const PREVIEW = '#inline-preview-player, #video-preview';

/** The player in the corner of pages that are no talk's. */
const CORNER = 'ytd-miniplayer';

/** The bar of the desktop's player, then those of the phone's, which embeds have had since 2025. */
const BARS = [
  '#movie_player .ytp-progress-bar',
  '.ytp-progress-bar',
  '.ytChapteredProgressBarHost',
  '.YtChapteredProgressBarHost',
  '.ytProgressBarLineHost',
  '.YtmProgressBarProgressBarLine',
];

const serves = (url: URL): boolean => HOSTS.has(url.host);

/** The id that the address names; else that of the player in the corner, by its own link. */
function idOf(url: URL, video?: HTMLVideoElement): string | undefined {
  if (!serves(url)) return undefined;
  const link = video?.closest(CORNER)?.querySelector<HTMLAnchorElement>('a.ytp-title-link');
  return youtubeIdOf(url.href) ?? youtubeIdOf(link?.href ?? '');
}

function isDrawn(element: Element | null | undefined): boolean {
  return (element?.getClientRects().length ?? 0) > 0;
}

/** YouTube's pages and embeds. Facts of its pages: code of SponsorBlock and maze-utils, 2026. */
export const youtube: Site = {
  name: 'YouTube',
  serves,
  talkId(url, video) {
    const id = idOf(url, video);
    return id === undefined ? undefined : youtubeTalkId(id);
  },
  talkUrl: (url, video) => youtubeWatchUrl(idOf(url, video) ?? ''),
  findVideo(page) {
    const videos = [
      ...page.querySelectorAll<HTMLVideoElement>(`${PLAYER} video, video.html5-main-video`),
    ].filter((video) => video.closest(PREVIEW) === null);
    // A video that cannot be shown is told of in its place (removed, private, blocked).
    const playable = videos.filter(
      (video) => !isDrawn(video.closest(PLAYER)?.querySelector('.ytp-error')),
    );
    const inPage = playable.filter((video) => video.closest(CORNER) === null);
    // Shorts and talks have players of their own; the one that was left is hidden.
    const byArea = inPage.toSorted((a, b) => visibleArea(b) - visibleArea(a));
    return byArea[0] ?? playable[0];
  },
  title(page) {
    // An embed's own title may be empty, and a page with the talk in its corner has another.
    const isOfTalk =
      youtubeIdOf(page.URL) !== undefined && !page.location.pathname.startsWith('/embed/');
    const inPlayer = isOfTalk
      ? null
      : page.querySelector('a.ytp-title-link, .ytmVideoInfoVideoTitle');
    return inPlayer?.textContent ?? page.title;
  },
  linkedMoment: youtubeMoment,
  doubt(video) {
    // An advert plays in the talk's own element: time, length and source are the advert's.
    if (video.closest('.ad-showing')) return 'advert';
    const badge = video.closest(PLAYER)?.querySelector('.ytp-live-badge');
    return video.duration === Infinity || isDrawn(badge) ? 'live' : undefined;
  },
  findBar(page) {
    for (const bar of BARS) {
      const found = page.querySelector<HTMLElement>(bar);
      if (found) return found;
    }
    return undefined;
  },
};
