import { beforeEach, expect, it, vi } from 'vitest';
import { frameOfVideo } from '../../components/page/picture';

/** Returns a canvas on which every frame is white and whose data address is its size. */
function canvas() {
  return {
    width: 0,
    height: 0,
    getContext: () => ({
      drawImage: () => {},
      getImageData: () => ({ data: Uint8ClampedArray.of(255, 255, 255, 255) }),
    }),
    toDataURL: (type: string) => `data:${type};base64,`,
  };
}

const video = (videoWidth: number, videoHeight: number): HTMLVideoElement =>
  Object.assign({} as HTMLVideoElement, { videoWidth, videoHeight });

beforeEach(() => {
  vi.stubGlobal('document', { createElement: canvas });
});

it.each([
  [1920, 1080, 640, { width: 640, height: 360 }],
  [1920, 1080, 1280, { width: 1280, height: 720 }],
  [1080, 1920, 1280, { width: 720, height: 1280 }],
  [3840, 2160, 1920, { width: 1920, height: 1080 }],
  // A small frame is never enlarged.
  [320, 180, 1920, { width: 320, height: 180 }],
])('a frame of %i × %i, %i at most, is %o', (width, height, longest, size) => {
  expect(frameOfVideo(video(width, height), longest)).toMatchObject(size);
});
