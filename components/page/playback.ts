/** Where a talk stood at a time, and how fast it goes on: 0 while it stands. */
export interface PlayerClock {
  /** Seconds. */
  at: number;
  /** Seconds of the talk in a second of the clock on the wall. */
  rate: number;
  /** Milliseconds since the epoch. */
  readAt: number;
}

/** What the keys of the note field do to the talk. Back and forward are five seconds. */
export type Playback = 'toggle' | 'back' | 'forward' | 'slower' | 'faster';

/** How a talk plays. */
export interface PlayerStanding {
  /** Seconds. */
  at: number;
  playing: boolean;
  /** 1 is the speed of the talk itself. */
  rate: number;
}

/**
 * Where a talk stands, in seconds, by what its player told last.
 * @param now milliseconds since the epoch
 */
export function standsAt({ at, rate, readAt }: PlayerClock, now: number): number {
  return at + (Math.max(0, now - readAt) / 1000) * rate;
}

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
