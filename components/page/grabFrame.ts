import type { VideoView } from '../messages/toPlayer';
import type { Region } from '../messages/toPlayer';
import type { TakenPicture } from '../notebook/pictures';
import { frameOfVideo } from './picture';

/**
 * Returns the current frame of the video as a picture.
 * @param longestSidePx limit for the longer side
 */
export function grabFrame(
  video: HTMLVideoElement | undefined,
  longestSidePx: number,
): TakenPicture {
  return video ? frameOfVideo(video, longestSidePx) : { problem: 'black' };
}

/** Returns the video's place once the browser has painted the page without the composer. */
export async function viewOf(video: HTMLVideoElement | undefined): Promise<VideoView | undefined> {
  // The second animation frame starts after the first one has been painted.
  await nextFrame();
  await nextFrame();
  if (!video) return undefined;
  // `innerWidth` and `innerHeight` include the scroll bars, as a screenshot of the tab does.
  return {
    video: pictureBox(video),
    frame: { width: innerWidth, height: innerHeight },
  };
}

/** Returns the picture's rectangle without the black bars that the video element may have. */
function pictureBox(video: HTMLVideoElement): Region {
  const { left: x, top: y, width, height } = video.getBoundingClientRect();
  const { videoWidth, videoHeight } = video;
  // `contain` is the browser's default for videos.
  const hasBars = getComputedStyle(video).objectFit === 'contain' && videoWidth * videoHeight > 0;
  if (!hasBars) return { x, y, width, height };
  const scale = Math.min(width / videoWidth, height / videoHeight);
  const [shownWidth, shownHeight] = [videoWidth * scale, videoHeight * scale];
  return {
    x: x + (width - shownWidth) / 2,
    y: y + (height - shownHeight) / 2,
    width: shownWidth,
    height: shownHeight,
  };
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
