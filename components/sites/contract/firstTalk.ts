import { fragmentMoment } from '../parts/linkedMoment';
import type { Site } from './site';
import type { TalkId } from './talkId';

/** The one-minute talk that ships with Talkmark, on the first-run page. */
export const FIRST_TALK = 'talkmark:first' as TalkId;

/**
 * Returns where the talk can be watched in the extension, an address that no other browser knows.
 * @param at seconds
 */
export function firstTalkPath(at: number): `/welcome.html#t=${number}` {
  return `/welcome.html#t=${Math.floor(at)}`;
}

/**
 * Talkmark's own page with the first talk: one video with its own name. It is in no list of sites.
 */
export const firstTalk: Site = {
  addresses: {
    name: 'Talkmark',
    prefix: 'talkmark',
    hosts: [],
    talkId: () => FIRST_TALK,
    // Its address is different in each browser, and would lead nowhere from an export or a backup.
    talkUrl: () => FIRST_TALK,
    linkAt: () => undefined,
  },
  findVideo: (page) => page.querySelector('video') ?? undefined,
  title: (page) => page.querySelector('video')?.title ?? '',
  findBar: () => undefined,
  linkedMoment: fragmentMoment,
  leavesLinks: true,
};
