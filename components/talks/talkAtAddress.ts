import { addressesFor } from './sites/addresses';
import { youtubeIdOf, youtubeTalkId, youtubeWatchUrl } from './sites/youtube';
import type { TalkId } from './talk';
import { webAddress } from './webAddress';

/**
 * Returns the id of the recording that a link leads to, short links too, and the address where it can be
 * watched. For a page without a recording the id is made of its address. Undefined for any text that is
 * no web address.
 */
export function talkAtAddress(url: string): { id: TalkId; url: string } | undefined {
  const address = webAddress(url);
  if (!address) return undefined;
  const youtubeId = youtubeIdOf(url);
  if (youtubeId !== undefined) {
    return { id: youtubeTalkId(youtubeId), url: youtubeWatchUrl(youtubeId) };
  }
  const site = addressesFor(address);
  const id = site.talkId(address);
  return id === undefined ? undefined : { id, url: site.talkUrl(address) };
}
