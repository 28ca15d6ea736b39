/** What of a video decides the moment. `HTMLVideoElement` has it all. */
export interface Clock {
  /** Seconds. */
  currentTime: number;
  playbackRate: number;
  paused: boolean;
  ended: boolean;
  seeking: boolean;
  /** At 3 and 4 (HAVE_FUTURE_DATA and more) it has what it needs to go on. */
  readyState: number;
}

/**
 * The moment of the talk that was on screen when a key was pressed, in seconds, never rounded: a
 * playing talk has moved on since.
 * @param pressedAt milliseconds since the epoch, as is `now`
 */
export function momentAt(video: Clock, pressedAt: number, now: number): number {
  const stands = video.paused || video.ended || video.seeking || video.readyState < 3;
  const age = stands ? 0 : Math.max(0, now - pressedAt) / 1000;
  return Math.max(0, video.currentTime - age * video.playbackRate);
}
