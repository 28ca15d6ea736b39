import { expect } from 'vitest';

/** Seconds: the clock of a video advances in steps of some milliseconds. */
const STEP = 0.1;

/**
 * Returns whether a time of a video, in seconds, is one of these or between them, within the
 * precision of its clock.
 */
export function isBetween(time: number, from: number, to: number): boolean {
  return time > from - STEP && time < to + STEP;
}

/**
 * Expects that a note has the moment of its key press: between the time before the key and the one
 * where the video paused, however long that took. In seconds.
 */
export function expectMoment(at: number | undefined, before: number, paused: number): void {
  expect(at).toBeGreaterThan(before - STEP);
  expect(at).toBeLessThan(paused + STEP);
}
