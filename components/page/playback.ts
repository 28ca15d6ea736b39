import type { PlayerClock } from '../messages/player';
import type { Playback } from '../messages/toPlayer';

/**
 * Returns the talk's moment in seconds, worked out from the last report of its player.
 * @param now milliseconds since the epoch
 */
export function standsAt({ at, rate, readAt }: PlayerClock, now: number): number {
  return at + (Math.max(0, now - readAt) / 1000) * rate;
}

const STEP_SECONDS = 5;

/** Speed changes by quarters within these limits, as in most players. */
const RATE = { step: 0.25, min: 0.25, max: 4 };

/** Carries out a playback command on a video. */
export function drive(video: HTMLVideoElement, how: Playback): void {
  switch (how) {
    case 'toggle':
      // The browser may refuse to play without a user gesture. Then the user presses play.
      if (video.paused) video.play().catch(() => {});
      else video.pause();
      return;
    case 'back':
    case 'forward':
      video.currentTime = Math.max(
        0,
        video.currentTime + (how === 'back' ? -STEP_SECONDS : STEP_SECONDS),
      );
      return;
    case 'slower':
    case 'faster':
      video.playbackRate = nextRate(video.playbackRate, how);
  }
}

/** Returns the next lower or higher multiple of a quarter, within the limits. */
export function nextRate(rate: number, how: 'slower' | 'faster'): number {
  const steps = rate / RATE.step;
  const next = how === 'slower' ? Math.ceil(steps) - 1 : Math.floor(steps) + 1;
  return Math.min(RATE.max, Math.max(RATE.min, next * RATE.step));
}
