import { Readability } from '@mozilla/readability';

/** What a page says, as its reader sees it: raw, to be checked by whoever receives it. */
export interface ReadPage {
  title: string;
  byline?: string;
  excerpt?: string;
  text?: string;
  links: { url: string; text: string }[];
}

/** Elements; Readability gives up on a page that has more rather than hold up its tab. */
const LARGEST_PAGE = 20_000;

/**
 * Reads the article of a page, on a copy: Readability takes apart what it reads.
 * @returns the page's title alone where it has no article
 */
export function readPage(page: Document): ReadPage {
  const title = page.title;
  try {
    // The article stays a tree: made into a string it would have to be parsed again for its links.
    const article = new Readability<Node>(page.cloneNode(true) as Document, {
      maxElemsToParse: LARGEST_PAGE,
      charThreshold: 200,
      serializer: (node) => node,
    }).parse();
    if (!article) return { title, links: [] };
    const { byline, excerpt, textContent, content } = article;
    return {
      title: article.title || title,
      ...(byline ? { byline } : {}),
      ...(excerpt ? { excerpt } : {}),
      ...(textContent ? { text: textContent } : {}),
      links: content ? linksIn(content) : [],
    };
  } catch {
    // Too large, or broken in a way that Readability does not expect.
    return { title, links: [] };
  }
}

function linksIn(article: Node): ReadPage['links'] {
  const links = (article as Element).querySelectorAll<HTMLAnchorElement>('a[href]');
  return [...links].map((link) => ({ url: link.href, text: link.textContent ?? '' }));
}
