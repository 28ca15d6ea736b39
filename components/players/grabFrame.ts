import type { TakenPicture } from '../notes/pictures';
import { frameOfVideo, type Region } from './picture';

/** Where a video is in the window of its frame, and what the frame is like, in CSS pixels. */
export interface VideoView {
  video: Region;
  frame: { width: number; height: number };
}

/** The frame of the talk that is on screen. */
export function grabFrame(video: HTMLVideoElement | undefined): TakenPicture {
  return video ? frameOfVideo(video) : { problem: 'black' };
}

/** Where the video is, once everything of Talkmark's own has gone from the screen. */
export async function viewOf(video: HTMLVideoElement | undefined): Promise<VideoView | undefined> {
  // The second comes after the first has been painted.
  await nextFrame();
  await nextFrame();
  if (!video) return undefined;
  const { left, top, width, height } = video.getBoundingClientRect();
  const { clientWidth, clientHeight } = video.ownerDocument.documentElement;
  return {
    video: { x: left, y: top, width, height },
    frame: { width: clientWidth, height: clientHeight },
  };
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
