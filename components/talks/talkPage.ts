import * as v from 'valibot';
import { pageAddress, webAddress } from '../sites/contract/webAddress';
import { plainText, plainTitle } from './pageTitle';
import type { TalkPage } from './talk';

const MAX_TEXT_LENGTH = 200_000;
const MAX_EXCERPT_LENGTH = 2_000;
const MAX_LINKS = 200;
const MAX_ADDRESS_LENGTH = 5_000;

/** Validates what the reader script returns, because it comes from a web page's process. */
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
 * Returns a talk's page in limited length, as plain text, with web links only.
 * @param raw what the reader script returned
 * @param address of the tab, as the browser reports it
 * @param now milliseconds since the epoch
 * @returns undefined where `raw` is invalid, where the tab has left the page that was read, or where the
 *   page has several talks
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
    ...filled('excerpt', plainText(excerpt ?? '', MAX_EXCERPT_LENGTH)),
    text: plainText(text ?? '', MAX_TEXT_LENGTH),
    links: linksOf(links),
  };
}

function linksOf(links: readonly { url: string; text: string }[]): TalkPage['links'] {
  const titles = new Map<string, string>();
  for (const { url, text } of links) {
    const address = url.length > MAX_ADDRESS_LENGTH ? undefined : webAddress(url)?.href;
    // On many pages a picture without a text is the first link to an address.
    if (address !== undefined && !titles.get(address)) titles.set(address, plainTitle(text));
    if (titles.size === MAX_LINKS) break;
  }
  return [...titles].map(([url, text]) => ({ url, text }));
}

function filled<Key extends string>(key: Key, text: string): { [K in Key]?: string } {
  return text === '' ? {} : ({ [key]: text } as { [K in Key]: string });
}
