declare const brand: unique symbol;

/**
 * Names the recording, not the address: the prefix of its site and the site's own id of it, as
 * `youtube:<id>`. The same talk has one id on a watch page, in an embed and behind a short link. The video
 * of any other page is `web:<address>`, a talk whose video is not known `listed:<edition>/<title>`, the one that
 * ships with Talkmark `talkmark:first`.
 */
export type TalkId = string & { readonly [brand]: 'TalkId' };

/** Characters that an id may have at most. */
export const LONGEST_ID = 4096;
