declare const brand: unique symbol;

/**
 * Names the recording, not the address: the prefix of its site and the site's own id, such as
 * `youtube:<id>`. A talk has the same id on a watch page, in an embed and behind a short link. A
 * video on any other page is `web:<address>`, a talk whose video is not known is
 * `listed:<edition>/<title>`, and the talk that ships with Talkmark is `talkmark:first`.
 */
export type TalkId = string & { readonly [brand]: 'TalkId' };

/** The maximum number of characters in an id. */
export const LONGEST_ID = 4096;
