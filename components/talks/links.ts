import { webAddress } from '../sites/contract/webAddress';
import { vimeoIdOfTalk } from '../sites/vimeo';
import { youtubeIdOfTalk } from '../sites/youtube';
import type { Talk } from './talk';

/**
 * A link that opens a talk, at a moment where one is given: `https://youtu.be/ID?t=SECONDS` for
 * YouTube, else the talk's own address with `#t=SECONDS`, the media fragment of the W3C; Vimeo
 * wants it with its unit.
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
  if (address === undefined || seconds === undefined) return address?.href;
  // Vimeo reads a number without its unit as nothing.
  address.hash = `t=${seconds}${vimeoIdOfTalk(talk.id) === undefined ? '' : 's'}`;
  return address.href;
}

/** Seconds, minutes and hours of a temporal media fragment; its end is not read. */
const FRAGMENT = /^(?:npt:)?(?:(?:(?<h>\d{1,4}):)?(?<m>\d{1,2}):)?(?<s>\d{1,7}(?:\.\d*)?)s?(?:,|$)/;

/**
 * The moment that an address names by `#t=`, in seconds: `#t=62`, `#t=62s`, `#t=1:02`.
 * Source: Media Fragments URI 1.0 (W3C), 4.2.1, in normal play time.
 */
export function fragmentMoment(address: URL): number | undefined {
  const { groups } = FRAGMENT.exec(new URLSearchParams(address.hash.slice(1)).get('t') ?? '') ?? {};
  if (!groups) return undefined;
  const { h = 0, m = 0, s = 0 } = groups;
  return Number(h) * 3600 + Number(m) * 60 + Number(s);
}

function wholeSeconds(at: number | undefined): number | undefined {
  if (at === undefined || at < 0) return undefined;
  const seconds = Math.floor(at);
  return Number.isSafeInteger(seconds) ? seconds : undefined;
}
