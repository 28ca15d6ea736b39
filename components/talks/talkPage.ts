import * as v from 'valibot';
import { plainText, plainTitle } from './pageTitle';
import type { TalkPage } from './talk';
import { pageAddress, webAddress } from './webAddress';

const LONGEST_TEXT = 200_000;
const LONGEST_EXCERPT = 2_000;
const MOST_LINKS = 200;

/** What a reader script gives: it comes from a web page's process. */
const ReadPageInput = v.object({
  title: v.string(),
  byline: v.optional(v.string()),
  excerpt: v.optional(v.string()),
  text: v.optional(v.string()),
  links: v.array(v.object({ url: v.string(), text: v.string() })),
});

/**
 * The talk's page from what was read of it: bounded, plain, with links of the web alone.
 * @param raw what the reader script gave
 * @param now milliseconds since the epoch
 * @returns undefined where that is nothing a reader gives
 */
export function talkPageOf(raw: unknown, address: URL, now: number): TalkPage | undefined {
  const parsed = v.safeParse(ReadPageInput, raw);
  if (!parsed.success) return undefined;
  const { title, byline, excerpt, text, links } = parsed.output;
  return {
    url: pageAddress(address),
    fetchedAt: now,
    title: plainTitle(title),
    ...filled('byline', plainTitle(byline ?? '')),
    ...filled('excerpt', plainText(excerpt ?? '', LONGEST_EXCERPT)),
    text: plainText(text ?? '', LONGEST_TEXT),
    links: linksOf(links),
  };
}

/** The link to the slides among those of a page, by its words or by where it leads. */
export function slidesLinkOf(page: Pick<TalkPage, 'links'>): string | undefined {
  const bySite = /^(www\.)?(speakerdeck\.com|slideshare\.net|slides\.com)$|^docs\.google\.com$/;
  return page.links.find(
    ({ url, text }) => /\bslides?\b|\bdiapos/i.test(text) || bySite.test(new URL(url).hostname),
  )?.url;
}

/** The links to papers among those of a page: by their words, or to a PDF that is not the slides. */
export function paperLinksOf(page: Pick<TalkPage, 'links'>): TalkPage['links'] {
  const slides = slidesLinkOf(page);
  return page.links.filter(
    ({ url, text }) =>
      url !== slides && (/\bpapers?\b/i.test(text) || new URL(url).pathname.endsWith('.pdf')),
  );
}

function linksOf(links: readonly { url: string; text: string }[]): TalkPage['links'] {
  const known = new Map<string, string>();
  for (const { url, text } of links) {
    const address = webAddress(url)?.href;
    if (address !== undefined && !known.has(address)) known.set(address, plainTitle(text));
  }
  return [...known].slice(0, MOST_LINKS).map(([url, text]) => ({ url, text }));
}

function filled<Key extends string>(key: Key, text: string): { [K in Key]?: string } {
  return text === '' ? {} : ({ [key]: text } as { [K in Key]: string });
}
