import { fragmentMoment } from '../../talks/links';
import { vimeoAddresses } from '../contract/lookup';
import type { Site } from '../contract/site';
import { drawnCaption } from './captionLine';
import { visibleArea } from './visibleArea';

/**
 * Vimeo's pages and its player in other pages. Its markup has had other names every few years, so
 * that the video is what is relied on. Facts: code of yt-dlp and media-extended, 2024 to 2026.
 */
export const vimeo: Site = {
  ...vimeoAddresses,
  name: 'Vimeo',
  findVideo(page) {
    const inPlayer = page.querySelectorAll<HTMLVideoElement>(
      '[data-player] video, [data-player-container] video, .vp-video video',
    );
    const videos = inPlayer.length > 0 ? inPlayer : page.querySelectorAll('video');
    return [...videos].toSorted((a, b) => visibleArea(b) - visibleArea(a))[0];
  },
  title: (page) => page.title.replace(/(?: from .{1,100})? on Vimeo$/, '').replace(/^Vimeo$/, ''),
  findBar: (page) =>
    page.querySelector<HTMLElement>('[data-progress-bar="true"]') ??
    page.querySelector<HTMLElement>('.vp-progress') ??
    undefined,
  linkedMoment: fragmentMoment,
  captionOnScreen: (video) =>
    drawnCaption(
      video.closest('[data-player], [data-player-container]') ?? video.ownerDocument,
      '.vp-captions',
    ),
  doubt: (video) => (video.duration === Infinity ? 'live' : undefined),
};
