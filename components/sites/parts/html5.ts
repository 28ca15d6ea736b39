import { anyPage } from '../contract/anyPage';
import type { Site } from '../contract/site';
import { LONGEST_ID, type TalkId } from '../contract/talkId';
import { pageAddress, webAddress } from '../contract/webAddress';
import { captionOfLibrary } from './libraryCaptions';
import { fragmentMoment } from './linkedMoment';
import { liveByLength } from './liveByLength';
import { visibleArea } from './visibleArea';

/** How many open shadow roots inside each other are searched: players nest few. */
const DEEPEST = 10;

/** Any `<video>` of any page that is no site's: known by the page's address and the video's source. */
export const html5: Site = {
  addresses: anyPage,
  talkId: (url, video) => namesOf(url, video)[0],
  otherNames: (url, video) => namesOf(url, video).slice(1),
  findVideo(page, before) {
    const candidates = candidatesOf(videosIn(page));
    // The one that plays; a pause, as while a note is typed, leaves the choice as it was.
    const playing = candidates.filter((video) => !video.paused);
    const choice = playing.length > 0 ? playing : candidates;
    if (before && choice.includes(before)) return before;
    return choice.sort((a, b) => visibleArea(b) - visibleArea(a) || area(b) - area(a))[0];
  },
  allVideos: (page) => candidatesOf(videosIn(page)),
  title: (page) => page.title || (page.querySelector('h1')?.textContent ?? ''),
  // Every player draws its bar in its own way, and the browser's own cannot be drawn on.
  findBar: () => undefined,
  doubt: liveByLength,
  captionOnScreen: captionOfLibrary,
  linkedMoment: fragmentMoment,
  leavesLinks: true,
};

/** Those that a person may mean: what is seen, else what plays unseen, as in a window of its own. */
function candidatesOf(videos: HTMLVideoElement[]): HTMLVideoElement[] {
  const talks = videos.filter((video) => !isDecoration(video));
  const shown = talks.filter(isShown);
  return shown.length > 0 ? shown : talks.filter((video) => !video.paused);
}

function isShown(video: HTMLVideoElement): boolean {
  return area(video) > 0 && video.checkVisibility({ visibilityProperty: true });
}

/** A silent loop without controls is a moving picture. */
function isDecoration(video: HTMLVideoElement): boolean {
  return video.loop && video.muted && !video.controls;
}

/** Square pixels. */
function area(video: HTMLVideoElement): number {
  const { width, height } = video.getBoundingClientRect();
  return width * height;
}

/**
 * Returns the names of a video, the surest first: by its whole source, by the path of it, and by the
 * page alone where it is the only one. A note is filed under the first that is known (see
 * `filedName`), since sources move and other videos come late.
 */
function namesOf(url: URL, video: HTMLVideoElement | undefined): TalkId[] {
  if (!webAddress(url.href)) return [];
  const page = `web:${pageAddress(url)}`;
  const names = video ? sourceNames(video).map((name) => `${page}~${name}`) : [];
  if (!video || isAlone(video)) names.push(page);
  // Not `v.parse(TalkId, …)`: this file runs in web pages, and valibot would come with it.
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
  // A blob's address is another at every visit; its first picture is not, nor its place. Neither is
  // sure, see `UNSURE` in `notebook/filedName.ts`: another recording may have it the next time.
  const still = webAddress(video.poster);
  const isOnly = all.every((other) => other === video || other.poster !== video.poster);
  return [still && isOnly ? `still:${still.pathname}` : String(all.indexOf(video))];
}

function pathOf(video: HTMLVideoElement): string | undefined {
  return webAddress(video.currentSrc || video.src)?.pathname;
}

/** The videos of a page in the order of the page, those in open shadow roots after the others. */
function videosIn(root: Document | ShadowRoot, depth = 0): HTMLVideoElement[] {
  const here = [...root.querySelectorAll('video')];
  if (depth === DEEPEST) return here;
  const hosts = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [...here, ...hosts.flatMap((shadow) => videosIn(shadow, depth + 1))];
}
