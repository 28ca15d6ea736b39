import { anyPage } from '../sites/contract/anyPage';
import { addressesOfTalk } from '../sites/contract/lookup';
import { webAddress } from '../sites/contract/webAddress';
import type { Talk } from './talk';

/**
 * Returns a link that opens a talk, at a moment where one is given: as its site links to moments, else the talk's own
 * address with `#t=SECONDS`, the media fragment of the W3C.
 * @param at seconds from the start; cut to whole ones, since not every site reads fractions. A moment that
 *   is no time (negative, infinite) is left out.
 * @returns undefined where the talk's address is not of the web
 */
export function talkLink({ id, url }: Pick<Talk, 'id' | 'url'>, at?: number): string | undefined {
  const seconds = wholeSeconds(at);
  const address = webAddress(url);
  return addressesOfTalk(id)?.linkAt(id, seconds, address) ?? anyPage.linkAt(id, seconds, address);
}

function wholeSeconds(at: number | undefined): number | undefined {
  if (at === undefined || at < 0) return undefined;
  const seconds = Math.floor(at);
  return Number.isSafeInteger(seconds) ? seconds : undefined;
}
