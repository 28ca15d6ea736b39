// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyPressedAt } from '../../components/background/noteKey';
import { createTalkClock, momentAt } from '../../components/page/moment';
import type { Doubt, Site } from '../../components/sites/contract/site';
import { youtubeTalkId } from '../../components/sites/youtube';

/** Returns the played spans in the form of a video's `played`. */
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

const talkId = youtubeTalkId('wy3L7XUq-g0');
const other = youtubeTalkId('w7o9xNyZCQo');

describe('the clock of a talk', () => {
  let video: HTMLVideoElement;
  let doubt: Doubt | undefined;
  let clock: ReturnType<typeof createTalkClock>;
  beforeEach(() => {
    doubt = undefined;
    video = document.createElement('video');
    Object.defineProperty(video, 'readyState', { value: 4, configurable: true });
    const site: Pick<Site, 'doubt'> = { doubt: () => doubt };
    clock = createTalkClock(site as Site);
  });

  it('stands where the talk stopped while an advert plays', () => {
    video.currentTime = 100;
    clock.follow(video, talkId);
    doubt = 'advert';
    video.currentTime = 3;
    clock.follow(video, talkId);
    expect(clock.moment(video, talkId, 0, 0)).toEqual({ at: 100, doubt: 'advert' });
  });

  it('is at the start before the talk has begun, and of another talk knows nothing', () => {
    video.currentTime = 100;
    clock.follow(video, other);
    doubt = 'advert';
    expect(clock.moment(video, talkId, 0, 0)).toEqual({ at: 0, doubt: 'advert' });
  });

  it('goes to a moment after the advert, if the talk is still the same', () => {
    doubt = 'advert';
    video.currentTime = 3;
    clock.seek(video, talkId, 42);
    expect(video.currentTime).toBe(3);
    doubt = undefined;
    clock.follow(video, talkId);
    expect(video.currentTime).toBe(42);

    doubt = 'advert';
    clock.seek(video, talkId, 7);
    doubt = undefined;
    clock.follow(video, other);
    expect(video.currentTime).toBe(42);
  });

  it('takes no time from a video that is loading', () => {
    video.currentTime = 100;
    clock.follow(video, talkId);
    Object.defineProperty(video, 'readyState', { value: 1 });
    video.currentTime = 0;
    clock.follow(video, talkId);
    doubt = 'advert';
    expect(clock.moment(video, talkId, 0, 0).at).toBe(100);
  });

  it('goes to a moment that was asked for while the video loads, whatever the site sets', () => {
    Object.defineProperty(video, 'readyState', { value: 0, configurable: true });
    clock.seek(video, talkId, 42);
    expect(video.currentTime).toBe(42);
    Object.defineProperty(video, 'readyState', { value: 4 });
    video.currentTime = 100;
    clock.follow(video, talkId);
    expect(video.currentTime).toBe(42);
    video.currentTime = 50;
    clock.follow(video, talkId);
    expect(video.currentTime).toBe(50);
  });

  it('has doubts about a live talk, and its time', () => {
    doubt = 'live';
    video.currentTime = 9;
    expect(clock.moment(video, talkId, 0, 0)).toEqual({ at: 9, doubt: 'live' });
  });
});
