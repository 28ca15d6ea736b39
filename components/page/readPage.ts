import { Readability } from '@mozilla/readability';
import { addressesOf } from '../sites/contract/lookup';

/** What a page says, as its reader sees it: raw, to be checked by whoever receives it. */
export interface ReadPage {
  /** The page that was read: the tab may have gone on to another meanwhile. */
  url: string;
  title: string;
  byline?: string;
  excerpt?: string;
  /** Blocks, each on a line of its own. */
  text?: string;
  links: { url: string; text: string }[];
  /** How many talks it shows in frames: what is said of several is said of none. */
  talks: number;
}

/** Elements; Readability gives up on a page that has more rather than hold up its tab. */
const LARGEST_PAGE = 20_000;

/** Characters; more are not handed on, and would not be kept. */
const LONGEST_TEXT = 200_000;
const LONGEST_LINE = 5_000;
const MOST_LINKS = 200;

const BLOCKS =
  'address, article, aside, blockquote, dd, div, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, li, main, ol, p, pre, section, table, td, th, tr, ul';

/**
 * Reads the article of a page, on a copy: Readability takes apart what it reads. The copy belongs to
 * no window, so nothing in it runs or is loaded.
 * @returns the page's title alone where it has no article
 */
export function readPage(page: Document): ReadPage {
  const title = page.title.slice(0, LONGEST_LINE);
  const nothing = { url: page.URL, title, links: [], talks: talksIn(page) };
  try {
    // The article stays a tree: made into a string it would have to be parsed again for its links.
    const article = new Readability<Node>(page.cloneNode(true) as Document, {
      maxElemsToParse: LARGEST_PAGE,
      charThreshold: 200,
      serializer: (node) => node,
    }).parse();
    if (!article) return nothing;
    const { byline, excerpt } = article;
    const content = article.content as Element | null | undefined;
    return {
      ...nothing,
      title: article.title?.slice(0, LONGEST_LINE) || title,
      ...(byline ? { byline: byline.slice(0, LONGEST_LINE) } : {}),
      ...(excerpt ? { excerpt: excerpt.slice(0, LONGEST_LINE) } : {}),
      ...(content ? { text: textOf(content) } : {}),
      links: content ? linksIn(content) : [],
    };
  } catch {
    // Too large, or broken in a way that Readability does not expect.
    return nothing;
  }
}

function talksIn(page: Document): number {
  const frames = [...page.querySelectorAll('iframe')].flatMap(
    (frame) => URL.parse(frame.src) ?? [],
  );
  return new Set(frames.flatMap((url) => addressesOf(url)?.talkId(url) ?? [])).size;
}

/** The text block by block: `textContent` runs the blocks of a page without line breaks together. */
function textOf(content: Element): string {
  const nodes = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const lines: string[] = [];
  let line = '';
  let length = 0;
  let block: Element | null = null;
  for (let node = nodes.nextNode(); node && length < LONGEST_TEXT; node = nodes.nextNode()) {
    const around = node.parentElement?.closest(BLOCKS) ?? null;
    if (around !== block || node.previousSibling?.nodeName === 'BR') {
      lines.push(line);
      line = '';
    }
    block = around;
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
    line += text;
    length += text.length;
  }
  return [...lines, line]
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .join('\n')
    .slice(0, LONGEST_TEXT);
}

function linksIn(article: Element): ReadPage['links'] {
  const links = article.querySelectorAll<HTMLAnchorElement>('a[href]');
  return [...links]
    .map((link) => ({ url: link.href, text: (link.textContent ?? '').slice(0, LONGEST_LINE) }))
    .filter(({ url }) => /^https?:/.test(url) && url.length <= LONGEST_LINE)
    .slice(0, MOST_LINKS);
}
