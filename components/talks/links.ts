import type { Talk } from './talk';
import { webAddress } from './webAddress';
import { youtubeIdOfTalk } from './youtube';

/**
 * A link that opens a talk, at a moment where one is given: `https://youtu.be/ID?t=SECONDS` for
 * YouTube, else the talk's own address with `#t=SECONDS`, the media fragment of the W3C.
 * @param at seconds from the start; cut to whole ones, since YouTube reads no fractions. A moment that
 *   is no time (negative, infinite) is left out.
 * @returns undefined where the talk's address is not of the web
 */
export function talkLink(talk: Pick<Talk, 'id' | 'url'>, at?: number): string | undefined {
  const seconds = wholeSeconds(at);
  const youtubeId = youtubeIdOfTalk(talk.id);
  if (youtubeId !== undefined) {
    return `https://youtu.be/${youtubeId}${seconds === undefined ? '' : `?t=${seconds}`}`;
  }
  const address = webAddress(talk.url);
  if (address !== undefined && seconds !== undefined) address.hash = `t=${seconds}`;
  return address?.href;
}

function wholeSeconds(at: number | undefined): number | undefined {
  if (at === undefined || at < 0) return undefined;
  const seconds = Math.floor(at);
  return Number.isSafeInteger(seconds) ? seconds : undefined;
}
