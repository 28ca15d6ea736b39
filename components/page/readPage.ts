import { Readability } from '@mozilla/readability';
import { addressesOf } from '../sites/contract/lookup';

/** A page's article as a reader sees it. Unchecked: whoever receives it validates it. */
export interface ReadPage {
  /** Address of the page that was read; the tab may have navigated since. */
  url: string;
  title: string;
  byline?: string;
  excerpt?: string;
  /** One line for each block. */
  text?: string;
  links: { url: string; text: string }[];
  /** Number of talks in the page's frames. A text about several talks describes none of them. */
  talks: number;
}

/** Readability gives up on a page with more elements, so that it does not block the tab. */
const MAX_ELEMENTS = 20_000;

/** Limits in characters. More would not be stored, so more is not passed on. */
const MAX_TEXT_LENGTH = 200_000;
const MAX_LINE_LENGTH = 5_000;
const MAX_LINKS = 200;

const BLOCK_SELECTOR =
  'address, article, aside, blockquote, dd, div, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, li, main, ol, p, pre, section, table, td, th, tr, ul';

/**
 * Returns the article of a page, or only its title where it has no article. Works on a copy, because
 * Readability takes the document apart. The copy belongs to no window: it runs and loads nothing.
 */
export function readPage(page: Document): ReadPage {
  const title = page.title.slice(0, MAX_LINE_LENGTH);
  const titleOnly = { url: page.URL, title, links: [], talks: countTalks(page) };
  try {
    // The article stays a tree: as a string it would need parsing again to find its links.
    const article = new Readability<Node>(page.cloneNode(true) as Document, {
      maxElemsToParse: MAX_ELEMENTS,
      charThreshold: 200,
      serializer: (node) => node,
    }).parse();
    if (!article) return titleOnly;
    const { byline, excerpt } = article;
    const content = article.content as Element | null | undefined;
    return {
      ...titleOnly,
      title: article.title?.slice(0, MAX_LINE_LENGTH) || title,
      ...(byline ? { byline: byline.slice(0, MAX_LINE_LENGTH) } : {}),
      ...(excerpt ? { excerpt: excerpt.slice(0, MAX_LINE_LENGTH) } : {}),
      ...(content ? { text: textOf(content) } : {}),
      links: content ? linksIn(content) : [],
    };
  } catch {
    // The page is too large, or broken in a way that Readability does not expect.
    return titleOnly;
  }
}

function countTalks(page: Document): number {
  const frames = [...page.querySelectorAll('iframe')].flatMap(
    (frame) => URL.parse(frame.src) ?? [],
  );
  return new Set(frames.flatMap((url) => addressesOf(url)?.talkId(url) ?? [])).size;
}

/** Returns the text with one line for each block; `textContent` would join blocks without a break. */
function textOf(content: Element): string {
  const nodes = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const lines: string[] = [];
  let line = '';
  let length = 0;
  let block: Element | null = null;
  for (let node = nodes.nextNode(); node && length < MAX_TEXT_LENGTH; node = nodes.nextNode()) {
    const parentBlock = node.parentElement?.closest(BLOCK_SELECTOR) ?? null;
    if (parentBlock !== block || node.previousSibling?.nodeName === 'BR') {
      lines.push(line);
      line = '';
    }
    block = parentBlock;
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
    line += text;
    length += text.length;
  }
  return [...lines, line]
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .join('\n')
    .slice(0, MAX_TEXT_LENGTH);
}

function linksIn(article: Element): ReadPage['links'] {
  const links = article.querySelectorAll<HTMLAnchorElement>('a[href]');
  return [...links]
    .map((link) => ({ url: link.href, text: (link.textContent ?? '').slice(0, MAX_LINE_LENGTH) }))
    .filter(({ url }) => /^https?:/.test(url) && url.length <= MAX_LINE_LENGTH)
    .slice(0, MAX_LINKS);
}
