import type { TalkPage } from './talk';

type PageLink = TalkPage['links'][number];

/** A longer text is a sentence that happens to speak of slides or papers. */
const longestLabel = 80;

/** A page that lists the papers of a whole field is no list of this talk's. */
const mostPapers = 5;

const slidesWord = /\b(?:slides?|diapo(?:sitive)?s?)\b/i;
const paperWord = /\b(?:white)?papers?\b/i;

/** Where slides are published; an address of one step there is a person's. */
const deckAddress =
  /^https?:\/\/(?:[^/]+\.)?(?:(?:(?:speakerdeck|slides)\.com|slideshare\.net)\/[^/]+\/[^/]|docs\.google\.com\/presentation\/|drive\.google\.com\/(?:file\/|open\?))/;

const pdfAddress = /\.pdf(?:[?#]|$)/i;

/** The link to the slides among those of a page: by where it leads, else by its words. */
export function slidesLinkOf(page: Pick<TalkPage, 'links'>): string | undefined {
  const links = page.links.filter((link) => !says(link, paperWord));
  return (links.find(isDeck) ?? links.find((link) => says(link, slidesWord)))?.url;
}

/**
 * The links to papers among those of a page, five at most: by their words, or to a PDF that is not
 * said to be slides.
 */
export function paperLinksOf(page: Pick<TalkPage, 'links'>): PageLink[] {
  const papers = page.links.filter(
    (link) =>
      says(link, paperWord) ||
      (pdfAddress.test(link.url) && !isDeck(link) && !says(link, slidesWord)),
  );
  return papers.slice(0, mostPapers);
}

function isDeck({ url }: PageLink): boolean {
  return deckAddress.test(url);
}

function says({ text }: PageLink, word: RegExp): boolean {
  return text.length <= longestLabel && word.test(text);
}
