import type { TalkPage } from './talk';

type PageLink = TalkPage['links'][number];

/** A longer text is a sentence that only happens to mention slides or papers. */
const MAX_LABEL_LENGTH = 80;

/** More papers than that are a reading list for a field, not the papers of this talk. */
const MAX_PAPERS = 5;

const SLIDES_WORD = /\b(?:slides?|diapo(?:sitive)?s?)\b/i;
const PAPER_WORD = /\b(?:white)?papers?\b/i;

/** Sites for slides. Speaker Deck, Slides and SlideShare use paths of a single part for people. */
const DECK_ADDRESS =
  /^https?:\/\/(?:[^/]+\.)?(?:(?:(?:speakerdeck|slides)\.com|slideshare\.net)\/[^/]+\/[^/]|docs\.google\.com\/presentation\/|drive\.google\.com\/(?:file\/|open\?))/;

const PDF_ADDRESS = /\.pdf(?:[?#]|$)/i;

/** Returns a page's link to the talk's slides, recognised by its address, else by its text. */
export function slidesLinkOf(page: Pick<TalkPage, 'links'>): string | undefined {
  const links = page.links.filter((link) => !mentions(link, PAPER_WORD));
  return (links.find(isDeck) ?? links.find((link) => mentions(link, SLIDES_WORD)))?.url;
}

/**
 * Returns a page's links to papers, five at most: links whose text says so, and links to PDF files that
 * are not slides.
 */
export function paperLinksOf(page: Pick<TalkPage, 'links'>): PageLink[] {
  const papers = page.links.filter(
    (link) =>
      mentions(link, PAPER_WORD) ||
      (PDF_ADDRESS.test(link.url) && !isDeck(link) && !mentions(link, SLIDES_WORD)),
  );
  return papers.slice(0, MAX_PAPERS);
}

function isDeck({ url }: PageLink): boolean {
  return DECK_ADDRESS.test(url);
}

function mentions({ text }: PageLink, word: RegExp): boolean {
  return text.length <= MAX_LABEL_LENGTH && word.test(text);
}
