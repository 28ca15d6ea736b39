import { addressesOfLink } from '../sites/contract/lookup';
import { webAddress } from '../sites/contract/webAddress';
import type { TalkId } from './talk';

/**
 * Returns the id of the recording that a link leads to, short links too, and the address where it can be
 * watched. For a page without a recording the id is made of its address. Undefined for any text that is
 * no web address.
 */
export function talkAtAddress(url: string): { id: TalkId; url: string } | undefined {
  const address = webAddress(url);
  if (!address) return undefined;
  const site = addressesOfLink(address);
  const id = site.talkId(address);
  return id === undefined ? undefined : { id, url: site.talkUrl(address) };
}
