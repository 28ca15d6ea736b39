import { youtubeIdOf, youtubeTalkId, youtubeWatchUrl } from '../talks/youtube';
import type { Site } from './site';

const WATCH_HOSTS = new Set(['www.youtube.com', 'youtube.com', 'm.youtube.com']);
const EMBED_HOSTS = new Set([...WATCH_HOSTS, 'www.youtube-nocookie.com', 'youtube-nocookie.com']);

/** Hover previews and the corner player are second videos of the page, never its talk. */
const NOT_THE_TALK = '#inline-preview-player, #video-preview, ytd-miniplayer';

const serves = (url: URL): boolean => EMBED_HOSTS.has(url.host);

/** YouTube's watch pages and embeds. Facts of its pages: code of SponsorBlock and maze-utils, 2026. */
export const youtube: Site = {
  name: 'YouTube',
  serves,
  talkId(url) {
    const id = serves(url) ? youtubeIdOf(url.href) : undefined;
    return id === undefined ? undefined : youtubeTalkId(id);
  },
  talkUrl: (url) => youtubeWatchUrl(youtubeIdOf(url.href) ?? ''),
  findVideo(page) {
    const videos = page.querySelectorAll<HTMLVideoElement>(
      '#movie_player video, .html5-video-player video, video.html5-main-video',
    );
    return [...videos].find((video) => video.closest(NOT_THE_TALK) === null);
  },
  title(page) {
    const inEmbed = page.querySelector('a.ytp-title-link, .ytmVideoInfoVideoTitle');
    const isEmbed = page.location.pathname.startsWith('/embed/');
    return (isEmbed ? inEmbed?.textContent : undefined) ?? page.title;
  },
  doubt(video) {
    // An advert plays in the talk's own element: time, length and source are the advert's.
    if (video.closest('.ad-showing')) return 'advert';
    const badge = video.closest('.html5-video-player')?.querySelector('.ytp-live-badge');
    const isLive = video.duration === Infinity || (badge?.getClientRects().length ?? 0) > 0;
    return isLive ? 'live' : undefined;
  },
  findBar: (page) =>
    page.querySelector<HTMLElement>('#movie_player .ytp-progress-bar') ??
    page.querySelector<HTMLElement>('.ytp-progress-bar') ??
    undefined,
};
