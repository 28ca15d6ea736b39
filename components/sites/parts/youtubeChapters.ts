import { MAX_CHAPTERS, type PageChapter } from '../contract/site';
import { oneLine } from './captionLine';

/**
 * The elements with the video's description. Comments are not read, although they also link to
 * moments.
 */
const DESCRIPTIONS = ['ytd-watch-metadata', 'ytm-expandable-video-description-body-renderer'];

/** The elements that hold the text of a description, complete or only its first lines. */
const TEXT = 'yt-attributed-string, yt-formatted-string, .yt-core-attributed-string';

/** Fewer timestamps than this in a description are not a list of chapters: YouTube's own rule. */
const FEWEST = 3;

/**
 * Returns the moment to which a link leads in the given video, in seconds; undefined for any other
 * link.
 */
type MomentOf = (link: string | undefined) => number | undefined;

const TIMESTAMP = /(?:\d{1,3}:)?\d{1,2}:\d{2}(?!\d)/;

/**
 * Returns the chapters that a YouTube page shows for a video: those in its list of chapters, else
 * the lines of its description whose timestamps begin at 0:00 and increase. The links of both name
 * the video, so none is taken from the previous video, which the page still shows for a while.
 */
export function chaptersOfPage(page: Document, momentOf: MomentOf): PageChapter[] {
  const listed = listedChapters(page, momentOf);
  return (listed.length > 0 ? listed : writtenChapters(page, momentOf)).slice(0, MAX_CHAPTERS);
}

/** Returns the chapters in the list, which the page contains up to three times. */
function listedChapters(page: Document, momentOf: MomentOf): PageChapter[] {
  const found = new Map<number, PageChapter>();
  // By tag: the browser keeps such a collection up to date, so nothing has to be searched.
  for (const item of page.getElementsByTagName('ytd-macro-markers-list-item-renderer')) {
    const at = momentOf(item.querySelector('a')?.href);
    const title = oneLine(item.querySelector('#details h3, #details h4, h4')?.textContent ?? '');
    if (at !== undefined && title !== '' && !found.has(at)) found.set(at, { title, at });
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at);
}

/**
 * Returns the chapters in the description, which the page contains twice: complete, and cut off for
 * the folded view.
 */
function writtenChapters(page: Document, momentOf: MomentOf): PageChapter[] {
  return (
    DESCRIPTIONS.flatMap((tag) => [...page.getElementsByTagName(tag)])
      .flatMap((description) => [...description.querySelectorAll(TEXT)])
      // Such elements can be nested.
      .filter((text) => !text.parentElement?.closest(TEXT))
      .map((text) => chaptersIn(text, momentOf))
      .reduce((most, chapters) => (chapters.length > most.length ? chapters : most), [])
  );
}

/**
 * Returns the chapters in a text whose timestamps are links; none where they do not form a list of
 * chapters.
 */
function chaptersIn(text: Element, momentOf: MomentOf): PageChapter[] {
  const moments = new Map<string, number>();
  for (const link of text.querySelectorAll<HTMLAnchorElement>('a[href*="t="]')) {
    const at = momentOf(link.href);
    const stamp = TIMESTAMP.exec(link.textContent ?? '')?.[0];
    if (at !== undefined && stamp) moments.set(stamp, at);
  }
  if (moments.size < FEWEST) return [];
  const chapters = (text.textContent ?? '').split('\n').flatMap((line): PageChapter[] => {
    const stamp = TIMESTAMP.exec(line)?.[0];
    const at = stamp === undefined ? undefined : moments.get(stamp);
    const title = titleIn(line);
    return at === undefined || title === '' ? [] : [{ title, at }];
  });
  const rises = chapters.every(({ at }, index) => at > (chapters[index - 1]?.at ?? -1));
  return chapters.length >= FEWEST && chapters[0]?.at === 0 && rises ? chapters : [];
}

/**
 * Returns a line without its timestamp and the characters that set it off: `0:00 - Title`,
 * `[0:00] Title`, `Title (0:00)`.
 */
function titleIn(line: string): string {
  const [before = '', ...rest] = line.split(TIMESTAMP);
  const after = rest.join('');
  const bare = (part: string): string =>
    oneLine(part).replace(/^[\s)\]\-–—:|.,•]+|[\s([\-–—:|•]+$/g, '');
  return bare(after) || bare(before);
}
