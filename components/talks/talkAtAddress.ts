import { addressesOfLink } from '../sites/contract/lookup';
import { webAddress } from '../sites/contract/webAddress';
import type { TalkId } from './talk';

/**
 * Returns the recording that a link names, short ones too, and where it can be watched by itself; a page without
 * a recording is named by its address. Undefined for what is no address of the web.
 */
export function talkAtAddress(url: string): { id: TalkId; url: string } | undefined {
  const address = webAddress(url);
  if (!address) return undefined;
  const site = addressesOfLink(address);
  const id = site.talkId(address);
  return id === undefined ? undefined : { id, url: site.talkUrl(address) };
}
