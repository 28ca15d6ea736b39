import type { TalkId } from '../../talks/talk';

/** The talk of a minute that ships with Talkmark, on the page of the first run. */
export const FIRST_TALK = 'talkmark:first' as TalkId;

/** Where it can be watched, in the extension: an address that no other browser knows. @param at seconds */
export function firstTalkPath(at: number): `/welcome.html#t=${number}` {
  return `/welcome.html#t=${Math.floor(at)}`;
}
