import { anyPage } from '../contract/anyPage';
import type { Site } from '../contract/site';
import { LONGEST_ID, type TalkId } from '../contract/talkId';
import { pageAddress, webAddress } from '../contract/webAddress';
import { captionOfLibrary } from './libraryCaptions';
import { fragmentMoment } from './linkedMoment';
import { liveByLength } from './liveByLength';
import { visibleArea } from './visibleArea';

/** How many levels of nested open shadow roots are searched: players nest only a few. */
const DEEPEST = 10;

/**
 * Any `<video>` of a page that belongs to no site, identified by the page's address and the video's
 * source.
 */
export const html5: Site = {
  addresses: anyPage,
  talkId: (url, video) => namesOf(url, video)[0],
  otherNames: (url, video) => namesOf(url, video).slice(1),
  findVideo(page, before) {
    const candidates = candidatesOf(videosIn(page));
    // A video that plays comes first; a pause, as while a note is typed, does not change the
    // choice.
    const playing = candidates.filter((video) => !video.paused);
    const choice = playing.length > 0 ? playing : candidates;
    if (before && choice.includes(before)) return before;
    return choice.sort((a, b) => visibleArea(b) - visibleArea(a) || area(b) - area(a))[0];
  },
  allVideos: (page) => candidatesOf(videosIn(page)),
  title: (page) => page.title || (page.querySelector('h1')?.textContent ?? ''),
  // Each player draws its bar differently, and the browser's own bar cannot be drawn on.
  findBar: () => undefined,
  doubt: liveByLength,
  captionOnScreen: captionOfLibrary,
  linkedMoment: fragmentMoment,
  leavesLinks: true,
};

/**
 * Returns the videos that the user may mean: the visible ones, else those that play unseen, as in a
 * separate window.
 */
function candidatesOf(videos: HTMLVideoElement[]): HTMLVideoElement[] {
  const talks = videos.filter((video) => !isDecoration(video));
  const shown = talks.filter(isShown);
  return shown.length > 0 ? shown : talks.filter((video) => !video.paused);
}

function isShown(video: HTMLVideoElement): boolean {
  return area(video) > 0 && video.checkVisibility({ visibilityProperty: true });
}

/** Returns whether a video is a moving picture: a silent loop without controls. */
function isDecoration(video: HTMLVideoElement): boolean {
  return video.loop && video.muted && !video.controls;
}

/** Returns the area of a video in square pixels. */
function area(video: HTMLVideoElement): number {
  const { width, height } = video.getBoundingClientRect();
  return width * height;
}

/**
 * Returns the names of a video, the most reliable first: by its full source, by the path of its
 * source, and by the page alone where it is the only video. A note is filed under the first name
 * that is known (see `filedName`), because sources move and other videos may appear later.
 */
function namesOf(url: URL, video: HTMLVideoElement | undefined): TalkId[] {
  if (!webAddress(url.href)) return [];
  const page = `web:${pageAddress(url)}`;
  const names = video ? sourceNames(video).map((name) => `${page}~${name}`) : [];
  if (!video || isAlone(video)) names.push(page);
  // Not `v.parse(TalkId, …)`: this file runs in web pages and would bring valibot with it.
  return [...new Set(names)].filter((name) => name.length <= LONGEST_ID) as TalkId[];
}

function isAlone(video: HTMLVideoElement): boolean {
  return candidatesOf(videosIn(video.ownerDocument)).every((other) => other === video);
}

function sourceNames(video: HTMLVideoElement): string[] {
  const all = videosIn(video.ownerDocument);
  const source = webAddress(video.currentSrc || video.src);
  if (source) {
    const isOnly = all.every((other) => other === video || pathOf(other) !== source.pathname);
    const whole = pageAddress(source).slice(source.origin.length);
    return isOnly ? [whole, source.pathname] : [whole];
  }
  // A blob's address changes at every visit; the video's poster and its position do not. Neither is
  // reliable, see `UNSURE` in `notebook/filedName.ts`: another recording may have the same one next
  // time.
  const still = webAddress(video.poster);
  const isOnly = all.every((other) => other === video || other.poster !== video.poster);
  return [still && isOnly ? `still:${still.pathname}` : String(all.indexOf(video))];
}

function pathOf(video: HTMLVideoElement): string | undefined {
  return webAddress(video.currentSrc || video.src)?.pathname;
}

/** Returns the videos of a page in document order, those in open shadow roots after the others. */
function videosIn(root: Document | ShadowRoot, depth = 0): HTMLVideoElement[] {
  const here = [...root.querySelectorAll('video')];
  if (depth === DEEPEST) return here;
  const hosts = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [...here, ...hosts.flatMap((shadow) => videosIn(shadow, depth + 1))];
}
