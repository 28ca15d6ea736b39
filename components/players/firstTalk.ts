import { FIRST_TALK } from '../talks/firstTalk';
import { fragmentMoment } from '../talks/links';
import type { Site } from './site';

/** Talkmark's own page with the first talk: one video, with a name of its own. */
export const firstTalk: Site = {
  name: 'Talkmark',
  serves: () => true,
  talkId: () => FIRST_TALK,
  talkUrl: ({ origin, pathname }) => origin + pathname,
  findVideo: (page) => page.querySelector('video') ?? undefined,
  title: (page) => page.querySelector('video')?.title ?? '',
  findBar: () => undefined,
  linkedMoment: fragmentMoment,
  leavesLinks: true,
};
