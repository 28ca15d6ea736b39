/**
 * Returns `live` for a video of which the browser knows no end: its time may shift once the
 * recording is published.
 */
export function liveByLength(video: HTMLVideoElement): 'live' | undefined {
  return video.duration === Infinity ? 'live' : undefined;
}
