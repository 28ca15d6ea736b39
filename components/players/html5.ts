import type { TalkId } from '../talks/talk';
import { pageAddress, webAddress } from '../talks/webAddress';
import type { Site } from './site';
import { visibleArea } from './visibleArea';

/** How many open shadow roots inside each other are searched: players nest few. */
const DEEPEST = 10;

/** What a talk's id may be long, see `TalkId`. */
const LONGEST_ID = 4096;

/** Any `<video>` of any page that is no site's: known by the page's address. */
export const html5: Site = {
  name: 'a video',
  serves: () => true,
  talkId(url, video) {
    if (!webAddress(url.href)) return undefined;
    const id = `web:${pageAddress(url)}${video ? amongOthers(video) : ''}`;
    // Not `v.parse(TalkId, …)`: this file runs in web pages, and valibot would come with it.
    return id.length > LONGEST_ID ? undefined : (id as TalkId);
  },
  talkUrl: pageAddress,
  findVideo(page, before) {
    const shown = videosIn(page).filter((video) => {
      const { width, height } = video.getBoundingClientRect();
      return width * height > 0;
    });
    // The one that plays; a pause, as while a note is typed, leaves the choice as it was.
    const playing = shown.filter((video) => !video.paused);
    const choice = playing.length > 0 ? playing : shown;
    if (before && choice.includes(before)) return before;
    return choice.sort((a, b) => visibleArea(b) - visibleArea(a))[0];
  },
  title: (page) => page.title || (page.querySelector('h1')?.textContent ?? ''),
  // Every player draws its bar in its own way, and the browser's own cannot be drawn on.
  findBar: () => undefined,
  doubt: (video) => (video.duration === Infinity ? 'live' : undefined),
};

/** What tells a video from the others of its page; nothing where it is the only one. */
function amongOthers(video: HTMLVideoElement): string {
  const all = videosIn(video.ownerDocument);
  if (all.length < 2) return '';
  // A blob's address is another at every visit.
  const source = webAddress(video.currentSrc);
  return `~${source ? source.pathname : all.indexOf(video)}`;
}

/** The videos of a page in the order of the page, those in open shadow roots after the others. */
function videosIn(root: Document | ShadowRoot, depth = 0): HTMLVideoElement[] {
  const here = [...root.querySelectorAll('video')];
  if (depth === DEEPEST) return here;
  const hosts = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [...here, ...hosts.flatMap((shadow) => videosIn(shadow, depth + 1))];
}
