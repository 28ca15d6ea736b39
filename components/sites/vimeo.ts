import type { TalkId } from '../talks/talk';
import { webAddress } from './contract/webAddress';

const PLAYER_HOST = 'player.vimeo.com';
const SITE_HOSTS: ReadonlySet<string> = new Set(['vimeo.com', 'www.vimeo.com']);

/** A video of Vimeo; an unlisted one is shown only to who knows its hash. */
export interface VimeoVideo {
  id: string;
  hash?: string;
}

/**
 * The video of a Vimeo address: its page, one in a channel, showcase, group or album, or its player,
 * with the hash of an unlisted one. Source: addresses that yt-dlp reads (extractor/vimeo.py).
 */
export function vimeoVideoOf(url: string): VimeoVideo | undefined {
  const address = webAddress(url);
  if (!address) return undefined;
  const steps = address.pathname.split('/').filter((step) => step !== '');
  if (address.hostname === PLAYER_HOST) {
    const [kind, id, ...more] = steps;
    if (kind !== 'video' || more.length > 0) return undefined;
    return videoOf(id, address.searchParams.get('h'));
  }
  if (!SITE_HOSTS.has(address.hostname)) return undefined;
  if (/^\d+$/.test(steps[0] ?? '')) {
    return steps.length > 2 ? undefined : videoOf(steps[0], steps[1]);
  }
  const [kind = '', name, ...rest] = steps;
  if (kind === 'channels') return rest.length === 1 ? videoOf(rest[0]) : undefined;
  if (!/^(?:showcase|album|groups)$/.test(kind) || name === undefined) return undefined;
  return /^videos?$/.test(rest[0] ?? '') && rest.length === 2 ? videoOf(rest[1]) : undefined;
}

/** The video id that a talk id names; undefined for a talk of another site. */
export function vimeoIdOfTalk(talkId: TalkId): string | undefined {
  return /^vimeo:(?<id>\d+)$/.exec(talkId)?.groups?.['id'];
}

/** The talk id of a Vimeo video: its hash opens it and does not name it. */
export function vimeoTalkId({ id }: VimeoVideo): TalkId {
  // Not `v.parse(TalkId, …)`: players in web pages import this file, and valibot would come with it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return `vimeo:${id}` as TalkId;
}

/** The page that plays a video on Vimeo. */
export function vimeoUrl({ id, hash }: VimeoVideo): string {
  return `https://vimeo.com/${id}${hash === undefined ? '' : `/${hash}`}`;
}

function videoOf(id: string | undefined, hash?: string | null): VimeoVideo | undefined {
  if (!/^\d{1,15}$/.test(id ?? '') || id === undefined) return undefined;
  if (hash === undefined || hash === null) return { id };
  return /^[0-9a-f]{6,40}$/.test(hash) ? { id, hash } : { id };
}
