// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Doubt } from '../../components/messages/player';
import type { Site } from '../../components/page/sites/site';
import { createTalkClock } from '../../components/page/talkClock';
import { youtubeTalkId } from '../../components/talks/sites/youtube';

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
