import type { Playback } from '../messages/toPlayer';

/** Seconds that a step back or forward is. */
const STEP = 5;

/** Speeds go by quarters between these two, as in most players. */
const RATE = { step: 0.25, least: 0.25, most: 4 };

/** Does to a video what a key of the note field says. */
export function drive(video: HTMLVideoElement, how: Playback): void {
  switch (how) {
    case 'toggle':
      // The browser may refuse to play without a gesture: then the user presses play.
      if (video.paused) video.play().catch(() => {});
      else video.pause();
      return;
    case 'back':
    case 'forward':
      video.currentTime = Math.max(0, video.currentTime + (how === 'back' ? -STEP : STEP));
      return;
    case 'slower':
    case 'faster':
      video.playbackRate = nextRate(video.playbackRate, how);
  }
}

/** The speed a quarter below or above, on the grid of quarters. */
export function nextRate(rate: number, how: 'slower' | 'faster'): number {
  const steps = rate / RATE.step;
  const next = how === 'slower' ? Math.ceil(steps) - 1 : Math.floor(steps) + 1;
  return Math.min(RATE.most, Math.max(RATE.least, next * RATE.step));
}
