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
