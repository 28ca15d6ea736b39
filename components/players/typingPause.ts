import type { TalkId } from '../talks/talk';

/** Pauses a talk while a note is typed; what was not paused by it is not resumed by it. */
export interface TypingPause {
  pause(video: HTMLVideoElement | undefined, talkId: TalkId | undefined): void;
  /** Plays on, where the paused video still shows the same talk. */
  resume(talkIdOf: (video: HTMLVideoElement) => TalkId | undefined): void;
}

export function createTypingPause(): TypingPause {
  let paused: { video: HTMLVideoElement; talkId: TalkId } | undefined;
  return {
    pause(video, talkId) {
      if (!video || !talkId || video.paused) return;
      video.pause();
      paused = { video, talkId };
    },
    resume(talkIdOf) {
      const before = paused;
      paused = undefined;
      if (!before?.video.isConnected || talkIdOf(before.video) !== before.talkId) return;
      // The browser may refuse to play without a gesture: then the user presses play.
      if (before.video.paused) before.video.play().catch(() => {});
    },
  };
}
