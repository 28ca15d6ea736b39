import type { VideoView } from '../messages/toPlayer';
import type { Region } from '../messages/toPlayer';
import type { TakenPicture } from '../notebook/pictures';
import { frameOfVideo } from './picture';

/** The frame of the talk that is on screen. @param longest pixels that its longer side may have */
export function grabFrame(video: HTMLVideoElement | undefined, longest: number): TakenPicture {
  return video ? frameOfVideo(video, longest) : { problem: 'black' };
}

/** Where the video is, once the composer has gone from the screen. */
export async function viewOf(video: HTMLVideoElement | undefined): Promise<VideoView | undefined> {
  // The second comes after the first has been painted.
  await nextFrame();
  await nextFrame();
  if (!video) return undefined;
  // With its scroll bars, which are in a picture of the tab.
  return {
    video: pictureBox(video),
    frame: { width: innerWidth, height: innerHeight },
  };
}

/** Where the picture of a video is in its element, which may have bars beside it. */
function pictureBox(video: HTMLVideoElement): Region {
  const { left: x, top: y, width, height } = video.getBoundingClientRect();
  const { videoWidth, videoHeight } = video;
  // `contain` unless the page says otherwise.
  const isWhole = getComputedStyle(video).objectFit === 'contain' && videoWidth * videoHeight > 0;
  if (!isWhole) return { x, y, width, height };
  const scale = Math.min(width / videoWidth, height / videoHeight);
  const [across, down] = [videoWidth * scale, videoHeight * scale];
  return { x: x + (width - across) / 2, y: y + (height - down) / 2, width: across, height: down };
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
