import type { PlayerClock } from '../messages/player';
import type { Playback, PlayerStanding, TalkMoment } from '../messages/toPlayer';
import { drive } from './drive';
import { NoVideo } from './noVideo';
import type { Site } from './sites/site';
import { captionAt } from './sites/textTracks';
import { createTalkClock } from './talkClock';
import type { FoundTalk, TalkFinder } from './talkFinder';
import { createTypingPause } from './typingPause';

/** What can be done to the talk of a page. Its times are those of the talk, not of an advert. */
export interface TalkPlayback {
  /** Seconds. */
  at: () => number;
  /** What plays is an advert. */
  isAdvert: () => boolean;
  reading: (now: FoundTalk) => PlayerClock;
  /**
   * The moment of a key.
   * @param pressedAt milliseconds since the epoch
   */
  freeze: (now: FoundTalk, pressedAt: number) => TalkMoment;
  /** Pauses while a note is typed, or plays on. */
  setPaused: (paused: boolean) => void;
  /** @throws NoVideo */
  drive: (how: Playback) => PlayerStanding;
  /** Shows the moment of a note that is moved, in seconds, where the talk is paused. */
  followMoment: (at: number) => void;
  /** @throws NoVideo */
  seek: (at: number) => void;
  /** The time of a video went on. */
  follow: (shown: FoundTalk['video'], talkId: FoundTalk['talk']['id']) => void;
}

export function createTalkPlayback(site: Site, finder: TalkFinder): TalkPlayback {
  const { video, talkId, talkIdOf, look, seen } = finder;
  const clock = createTalkClock(site);
  const pause = createTypingPause();
  const isAdvert = (shown: HTMLVideoElement): boolean => site.doubt?.(shown) === 'advert';

  /** What is said at a moment, by the tracks of the video, else by what is drawn over it now. */
  function captionOf(shown: HTMLVideoElement, moment: number): string | undefined {
    return captionAt(shown, moment) ?? site.captionOnScreen?.(shown);
  }

  function at(): number {
    const found = video();
    const shown = talkId();
    return found && shown ? clock.moment(found, shown, 0, 0).at : 0;
  }

  return {
    at,
    isAdvert() {
      const shown = video();
      return shown !== undefined && isAdvert(shown);
    },
    reading: (now) => clock.reading(now.video, now.talk.id, Date.now()),
    freeze(now, pressedAt) {
      const moment = clock.moment(now.video, now.talk.id, pressedAt, Date.now());
      const caption = isAdvert(now.video) ? undefined : captionOf(now.video, moment.at);
      return { talk: now.talk, ...moment, ...(caption === undefined ? {} : { caption }) };
    },
    setPaused(paused) {
      if (paused) pause.pause(video(), talkId());
      else pause.resume(talkIdOf);
    },
    drive(how) {
      const shown = video();
      if (!shown) throw new NoVideo();
      if (!isAdvert(shown)) {
        // What the user does by hand is not undone when the note is done.
        if (how === 'toggle') pause.forget();
        pause.stay();
        drive(shown, how);
      }
      return { at: at(), playing: !shown.paused, rate: shown.playbackRate };
    },
    followMoment(moment) {
      const now = look();
      if (now && !isAdvert(now.video)) pause.show(now.video, moment);
    },
    seek(moment) {
      const now = seen();
      pause.stay();
      clock.seek(now.video, now.talk.id, moment);
    },
    follow: (shown, id) => clock.follow(shown, id),
  };
}
