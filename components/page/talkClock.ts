import type { PlayerClock, Doubt } from '../messages/player';
import type { TalkId } from '../talks/talk';
import { isOnItsWay, momentAt } from './moment';
import type { Site } from './sites/site';

/** The time of the talk, which during an advert is not that of its video. */
export interface TalkClock {
  /** Notes where the talk is; to be called as its time goes on. */
  follow(video: HTMLVideoElement, talkId: TalkId): void;
  /**
   * The moment of a key, in seconds, and what speaks against it.
   * @param pressedAt milliseconds since the epoch, as is `now`
   */
  moment(
    video: HTMLVideoElement,
    talkId: TalkId,
    pressedAt: number,
    now: number,
  ): { at: number; doubt?: Doubt };
  /** Where the talk stands and how fast it goes on, at a time in milliseconds since the epoch. */
  reading(video: HTMLVideoElement, talkId: TalkId, now: number): PlayerClock;
  /** Goes to a moment of the talk, in seconds; after the advert where one plays. */
  seek(video: HTMLVideoElement, talkId: TalkId, at: number): void;
}

interface MomentOfTalk {
  talkId: TalkId;
  /** Seconds. */
  at: number;
}

export function createTalkClock(site: Site): TalkClock {
  let last: MomentOfTalk | undefined;
  let wanted: MomentOfTalk | undefined;
  /** Where a talk will begin that an advert comes before, in seconds. */
  const startOf = ({ ownerDocument }: HTMLVideoElement): number =>
    site.linkedMoment?.(new URL(ownerDocument.URL)) ?? 0;
  const isAdvert = (video: HTMLVideoElement): boolean => site.doubt?.(video) === 'advert';

  const moment: TalkClock['moment'] = (video, talkId, pressedAt, now) => {
    const doubt = site.doubt?.(video);
    if (doubt === 'advert')
      return { at: last?.talkId === talkId ? last.at : startOf(video), doubt };
    return { at: momentAt(video, pressedAt, now), ...(doubt ? { doubt } : {}) };
  };

  return {
    follow(video, talkId) {
      // Between two sources the time is nobody's; the site sets it when it has loaded the next one.
      if (isAdvert(video) || isOnItsWay(video)) return;
      last = { talkId, at: video.currentTime };
      const goal = wanted;
      wanted = undefined;
      if (goal?.talkId === talkId) video.currentTime = goal.at;
    },
    moment,
    reading(video, talkId, now) {
      const { at, doubt } = moment(video, talkId, now, now);
      const goesOn = !video.paused && !video.ended && !isOnItsWay(video) && doubt !== 'advert';
      return { at, rate: goesOn ? video.playbackRate : 0, readAt: now };
    },
    seek(video, talkId, at) {
      // The site sets the time of what it is loading, as when an advert has just ended.
      if (isAdvert(video) || video.readyState === 0) wanted = { talkId, at };
      if (!isAdvert(video)) video.currentTime = at;
    },
  };
}
