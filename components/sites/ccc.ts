import type { TalkId } from '../talks/talk';
import { webAddress } from './contract/webAddress';

const HOST = 'media.ccc.de';

/**
 * The name of the recording in an address of media.ccc.de, which is the site's own id of it.
 * `/oembed` is its player for other pages. Source: the addresses of voctoweb, which runs the site (config/routes.rb, `/v/:slug`).
 */
export function cccSlugOf(url: string): string | undefined {
  const address = webAddress(url);
  if (address?.hostname !== HOST) return undefined;
  return /^\/v\/(?<slug>[\w.~-]{1,200})(?:\/oembed)?\/?$/.exec(address.pathname)?.groups?.['slug'];
}

/** The talk id of a recording at media.ccc.de. */
export function cccTalkId(slug: string): TalkId {
  // Not `v.parse(TalkId, …)`: players in web pages import this file, and valibot would come with it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return `ccc:${slug}` as TalkId;
}

/** The page that plays a recording at media.ccc.de. */
export function cccUrl(slug: string): string {
  return `https://${HOST}/v/${slug}`;
}
