import type { TalkId } from '../talks/talk';

/** Pauses a talk while a note is typed; what was not paused by it is not resumed by it. */
export interface TypingPause {
  pause(video: HTMLVideoElement | undefined, talkId: TalkId | undefined): void;
  /** Shows another moment, in seconds, where the video is paused; it will play on from where it was. */
  show(video: HTMLVideoElement, at: number): void;
  /** It plays on from where it is now. */
  stay(): void;
  /** The user has taken the playback over. */
  forget(): void;
  /** Plays on, where the paused video still shows the same talk. */
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
      // The browser may refuse to play without a gesture: then the user presses play.
      before.video.play().catch(() => {});
    },
  };
}
