import { fragmentMoment } from '../../talks/links';
import { FIRST_TALK } from '../contract/firstTalk';
import type { Site } from '../contract/site';

/** Talkmark's own page with the first talk: one video, with a name of its own. */
export const firstTalk: Site = {
  name: 'Talkmark',
  serves: () => true,
  talkId: () => FIRST_TALK,
  // Its address is another one in each browser, and would lead nowhere from an export or a backup.
  talkUrl: () => FIRST_TALK,
  findVideo: (page) => page.querySelector('video') ?? undefined,
  title: (page) => page.querySelector('video')?.title ?? '',
  findBar: () => undefined,
  linkedMoment: fragmentMoment,
  leavesLinks: true,
};
