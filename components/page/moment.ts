import type { PlayerClock } from '../messages/player';
import type { Doubt, Site } from '../sites/contract/site';
import type { TalkId } from '../talks/talk';

/** The properties of `HTMLVideoElement` that determine the moment. */
export interface Clock {
  /** Seconds. */
  currentTime: number;
  playbackRate: number;
  paused: boolean;
  ended: boolean;
  seeking: boolean;
  readyState: number;
  /** The spans that have been played. */
  played: Pick<TimeRanges, 'length' | 'start' | 'end'>;
}

/** `HTMLMediaElement.HAVE_FUTURE_DATA`: from this state on the video has enough data to go on. */
const HAVE_FUTURE_DATA = 3;

/** True while a video seeks or loads, when its time does not advance. */
function isSeekingOrLoading(video: Pick<Clock, 'seeking' | 'readyState'>): boolean {
  return video.seeking || video.readyState < HAVE_FUTURE_DATA;
}

/**
 * Returns the moment that was on screen when a key was pressed, in seconds and never rounded. A
 * playing talk has moved on since the key press, so that time is subtracted.
 * @param pressedAt milliseconds since the epoch, as is `now`
 */
export function momentAt(video: Clock, pressedAt: number, now: number): number {
  const isStill = video.paused || video.ended || isSeekingOrLoading(video);
  const ageSeconds = isStill ? 0 : Math.max(0, now - pressedAt) / 1000;
  return Math.max(startOfSpan(video), video.currentTime - ageSeconds * video.playbackRate);
}

/**
 * Returns where the span that plays now began. The video stood there before it played, so an earlier
 * key press belongs to that moment.
 */
function startOfSpan({ played, currentTime }: Pick<Clock, 'played' | 'currentTime'>): number {
  for (let index = 0; index < played.length; index += 1) {
    if (played.start(index) <= currentTime && currentTime <= played.end(index)) {
      return played.start(index);
    }
  }
  return 0;
}

/** The time of the talk. During an advert it differs from the time of the video element. */
export interface TalkClock {
  /** Remembers the talk's moment. Call this whenever the video's time advances. */
  follow(video: HTMLVideoElement, talkId: TalkId): void;
  /**
   * Returns the moment of a key press in seconds, with the reason to doubt it, if there is one.
   * @param pressedAt milliseconds since the epoch, as is `now`
   */
  moment(
    video: HTMLVideoElement,
    talkId: TalkId,
    pressedAt: number,
    now: number,
  ): { at: number; doubt?: Doubt };
  /** @param now milliseconds since the epoch */
  reading(video: HTMLVideoElement, talkId: TalkId, now: number): PlayerClock;
  /** Seeks to a moment of the talk, in seconds. While an advert plays, the seek waits for its end. */
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
  /** Where the talk will start after the advert before it, in seconds. */
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
      // Between two sources `currentTime` belongs to neither; the site sets it once the next has loaded.
      if (isAdvert(video) || isSeekingOrLoading(video)) return;
      last = { talkId, at: video.currentTime };
      const goal = wanted;
      wanted = undefined;
      if (goal?.talkId === talkId) video.currentTime = goal.at;
    },
    moment,
    reading(video, talkId, now) {
      const { at, doubt } = moment(video, talkId, now, now);
      const isAdvancing =
        !video.paused && !video.ended && !isSeekingOrLoading(video) && doubt !== 'advert';
      return { at, rate: isAdvancing ? video.playbackRate : 0, readAt: now };
    },
    seek(video, talkId, at) {
      // A site overwrites the time of a video that it is still loading, as after an advert.
      if (isAdvert(video) || video.readyState === 0) wanted = { talkId, at };
      if (!isAdvert(video)) video.currentTime = at;
    },
  };
}
