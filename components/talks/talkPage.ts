import * as v from 'valibot';
import { pageAddress, webAddress } from '../sites/contract/webAddress';
import { plainText, plainTitle } from './pageTitle';
import type { TalkPage } from './talk';

const LONGEST_TEXT = 200_000;
const LONGEST_EXCERPT = 2_000;
const MOST_LINKS = 200;
const LONGEST_ADDRESS = 5_000;

/** What a reader script gives: it comes from a web page's process. */
const ReadPageInput = v.object({
  url: v.string(),
  title: v.string(),
  byline: v.optional(v.string()),
  excerpt: v.optional(v.string()),
  text: v.optional(v.string()),
  links: v.array(v.object({ url: v.string(), text: v.string() })),
  talks: v.number(),
});

/**
 * The talk's page from what was read of it: bounded, plain, with links of the web alone.
 * @param raw what the reader script gave
 * @param address of the tab, as the browser says
 * @param now milliseconds since the epoch
 * @returns undefined where that is nothing a reader gives, of a page that the tab has left, or of
 *   one with several talks
 */
export function talkPageOf(raw: unknown, address: URL, now: number): TalkPage | undefined {
  const parsed = v.safeParse(ReadPageInput, raw);
  if (!parsed.success) return undefined;
  const { title, byline, excerpt, text, links, talks } = parsed.output;
  if (talks > 1) return undefined;
  const read = webAddress(parsed.output.url);
  const url = pageAddress(address);
  if (!read || pageAddress(read) !== url) return undefined;
  return {
    url,
    fetchedAt: now,
    title: plainTitle(title),
    ...filled('byline', plainTitle(byline ?? '')),
    ...filled('excerpt', plainText(excerpt ?? '', LONGEST_EXCERPT)),
    text: plainText(text ?? '', LONGEST_TEXT),
    links: linksOf(links),
  };
}

function linksOf(links: readonly { url: string; text: string }[]): TalkPage['links'] {
  const known = new Map<string, string>();
  for (const { url, text } of links) {
    const address = url.length > LONGEST_ADDRESS ? undefined : webAddress(url)?.href;
    // A picture that leads there comes first in many pages, and says nothing.
    if (address !== undefined && !known.get(address)) known.set(address, plainTitle(text));
    if (known.size === MOST_LINKS) break;
  }
  return [...known].map(([url, text]) => ({ url, text }));
}

function filled<Key extends string>(key: Key, text: string): { [K in Key]?: string } {
  return text === '' ? {} : ({ [key]: text } as { [K in Key]: string });
}
