import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyPressedAt } from '../../components/background/noteKey';
import { momentAt } from '../../components/page/moment';

/** Spans that were played, as a video gives them. */
const spans = (...all: [number, number][]) => ({
  length: all.length,
  start: (index: number) => all[index]?.[0] ?? Number.NaN,
  end: (index: number) => all[index]?.[1] ?? Number.NaN,
});

const playing = {
  currentTime: 100,
  playbackRate: 1,
  paused: false,
  ended: false,
  seeking: false,
  readyState: 4,
  played: spans([0, 10], [20, 100]),
};

it('takes off what was played since the key', () => {
  expect(momentAt(playing, 1_000, 1_250)).toBe(99.75);
  expect(momentAt({ ...playing, playbackRate: 2 }, 1_000, 1_250)).toBe(99.5);
});

it('is not before where the talk began to play, as after a jump', () => {
  const jumped = { ...playing, played: spans([0, 10], [99.9, 100]) };
  expect(momentAt(jumped, 1_000, 1_250)).toBe(99.9);
  expect(momentAt({ ...jumped, played: spans() }, 1_000, 1_250)).toBe(99.75);
});

it('takes nothing off a talk that stands', () => {
  expect(momentAt({ ...playing, paused: true }, 1_000, 9_000)).toBe(100);
  expect(momentAt({ ...playing, ended: true }, 1_000, 9_000)).toBe(100);
  expect(momentAt({ ...playing, seeking: true }, 1_000, 9_000)).toBe(100);
  expect(momentAt({ ...playing, readyState: 2 }, 1_000, 9_000)).toBe(100);
});

it('is never before the start, and never after where the talk is', () => {
  const clock = fc.record({
    currentTime: fc.double({ min: 0, max: 1e5, noNaN: true }),
    playbackRate: fc.double({ min: 0.25, max: 16, noNaN: true }),
    paused: fc.boolean(),
    ended: fc.boolean(),
    seeking: fc.boolean(),
    readyState: fc.integer({ min: 0, max: 4 }),
    played: fc.constantFrom(spans(), spans([0, 1e5]), spans([50, 60])),
  });
  fc.assert(
    fc.property(clock, fc.integer(), fc.integer(), (video, pressedAt, now) => {
      const at = momentAt(video, pressedAt, now);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(video.currentTime);
    }),
  );
});

it('takes the start of a background that the key woke for the time of the key', () => {
  expect(keyPressedAt({ now: () => 80, timeOrigin: 5_000 }, 5_080)).toBe(5_000);
  expect(keyPressedAt({ now: () => 60_000, timeOrigin: 5_000 }, 65_000)).toBe(65_000);
});
