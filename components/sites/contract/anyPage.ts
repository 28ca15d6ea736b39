import { fragmentLink } from '../parts/linkedMoment';
import type { SiteAddresses } from './site';
import { LONGEST_ID, type TalkId } from './talkId';
import { pageAddress, webAddress } from './webAddress';

/** Any web page, identified by its address: the last resort, which is in no list of sites. */
export const anyPage: SiteAddresses = {
  name: 'a page with a video',
  prefix: 'web',
  hosts: [],
  talkId(url) {
    const id = webAddress(url.href) && `web:${pageAddress(url)}`;
    // Not `v.parse(TalkId, …)`: this file runs in web pages and would bring valibot with it.
    return id !== undefined && id.length <= LONGEST_ID ? (id as TalkId) : undefined;
  },
  talkUrl: pageAddress,
  linkAt: (_id, seconds, url) => url && fragmentLink(url, seconds),
};
