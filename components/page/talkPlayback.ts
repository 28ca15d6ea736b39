import type { PlayerClock } from '../messages/player';
import type { PlaybackCommand, PlaybackState, TalkMoment } from '../messages/toPlayer';
import type { Site } from '../sites/contract/site';
import type { TalkId } from '../talks/talk';
import { createTalkClock } from './moment';
import { NoVideoError } from './noVideo';
import { drive } from './playback';
import type { TalkOnPage, TalkFinder } from './talkFinder';
import { captionAt } from './textTracks';

/** Reads and controls the playback of a page's talk. All times are the talk's, never an advert's. */
export interface TalkPlayback {
  /** Returns the current moment in seconds. */
  at: () => number;
  /** True while an advert plays. */
  isAdvert: () => boolean;
  reading: (now: TalkOnPage) => PlayerClock;
  /**
   * Returns the moment of a key press.
   * @param pressedAt milliseconds since the epoch
   */
  freeze: (now: TalkOnPage, pressedAt: number) => TalkMoment;
  /** Pauses the talk while a note is typed, or resumes it. */
  setPaused: (paused: boolean) => void;
  /** @throws NoVideoError */
  drive: (how: PlaybackCommand) => PlaybackState;
  /** Shows the new moment of a note that the user moves, in seconds, if the talk is paused. */
  followMoment: (at: number) => void;
  /** @throws NoVideoError */
  seek: (at: number) => void;
  /** Call this whenever the video's time advances. */
  follow: (shown: TalkOnPage['video'], talkId: TalkOnPage['talk']['id']) => void;
}

export function createTalkPlayback(site: Site, finder: TalkFinder): TalkPlayback {
  const { video, talkId, talkIdOf, look, seen } = finder;
  const clock = createTalkClock(site);
  const pause = createTypingPause();
  const isAdvert = (shown: HTMLVideoElement): boolean => site.doubt?.(shown) === 'advert';

  /** Returns the caption from the video's text tracks, else the one that the site shows now. */
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
      if (!shown) throw new NoVideoError();
      if (!isAdvert(shown)) {
        // A pause or play by the user is not undone when the note is finished.
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

/** Pauses a talk while a note is typed. Resumes only what it paused itself. */
export interface TypingPause {
  pause(video: HTMLVideoElement | undefined, talkId: TalkId | undefined): void;
  /** Shows another moment, in seconds, of a paused video. The video later resumes where it was. */
  show(video: HTMLVideoElement, at: number): void;
  /** Makes the video resume from its present time instead. */
  stay(): void;
  /** Leaves the playback to the user, who has taken over. */
  forget(): void;
  /** Resumes the paused video if it still shows the same talk. */
  resume(talkIdOf: (video: HTMLVideoElement) => TalkId | undefined): void;
}

export function createTypingPause(): TypingPause {
  let paused: { video: HTMLVideoElement; talkId: TalkId; at?: number } | undefined;
  return {
    pause(video, talkId) {
      if (!video || !talkId || video.paused) return;
      video.pause();
      paused = { video, talkId };
    },
    show(video, at) {
      if (!video.paused) return;
      if (paused?.video === video) paused.at ??= video.currentTime;
      video.currentTime = at;
    },
    stay() {
      delete paused?.at;
    },
    forget() {
      paused = undefined;
    },
    resume(talkIdOf) {
      const before = paused;
      paused = undefined;
      if (!before?.video.isConnected || talkIdOf(before.video) !== before.talkId) return;
      if (!before.video.paused) return;
      if (before.at !== undefined) before.video.currentTime = before.at;
      // The browser may refuse to play without a user gesture. Then the user presses play.
      before.video.play().catch(() => {});
    },
  };
}
