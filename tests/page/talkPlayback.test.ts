// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createTypingPause, type TypingPause } from '../../components/page/talkPlayback';
import { youtubeTalkId } from '../../components/sites/youtube';

const talkId = youtubeTalkId('wy3L7XUq-g0');

/** Returns a video without media that only keeps its state. */
function fakeVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  let paused = false;
  Object.defineProperties(video, {
    paused: { get: () => paused },
    currentTime: { value: 60, writable: true },
    play: { value: () => Promise.resolve((paused = false)) },
    pause: { value: () => (paused = true) },
  });
  document.body.append(video);
  return video;
}

describe('the pause while typing', () => {
  let video: HTMLVideoElement;
  let pause: TypingPause;
  beforeEach(() => {
    document.body.replaceChildren();
    video = fakeVideo();
    pause = createTypingPause();
  });

  it('plays on from where it was, whichever moments were shown meanwhile', () => {
    pause.pause(video, talkId);
    pause.show(video, 59);
    pause.show(video, 54);
    expect(video.currentTime).toBe(54);
    pause.resume(() => talkId);
    expect(video.paused).toBe(false);
    expect(video.currentTime).toBe(60);
  });

  it('shows no moment of a talk that plays', () => {
    pause.show(video, 54);
    expect(video.currentTime).toBe(60);
  });

  it('leaves a talk alone that the user took over', () => {
    pause.pause(video, talkId);
    pause.forget();
    pause.resume(() => talkId);
    expect(video.paused).toBe(true);
  });

  it('leaves a talk where its moment was shown, if it was paused before', () => {
    video.pause();
    pause.pause(video, talkId);
    pause.show(video, 54);
    pause.resume(() => talkId);
    expect(video.paused).toBe(true);
    expect(video.currentTime).toBe(54);
  });
});
