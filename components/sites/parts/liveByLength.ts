/** Returns `live` where the browser knows no end of a video: its time may shift once the recording is published. */
export function liveByLength(video: HTMLVideoElement): 'live' | undefined {
  return video.duration === Infinity ? 'live' : undefined;
}
