/** What of a video decides the moment. `HTMLVideoElement` has it all. */
export interface Clock {
  /** Seconds. */
  currentTime: number;
  playbackRate: number;
  paused: boolean;
  ended: boolean;
}

/**
 * The moment of the talk that was on screen when a key was pressed, in seconds, never rounded: a
 * playing talk has moved on since.
 * @param pressedAt milliseconds since the epoch, as is `now`
 */
export function momentAt(video: Clock, pressedAt: number, now: number): number {
  const age = video.paused || video.ended ? 0 : Math.max(0, now - pressedAt) / 1000;
  return Math.max(0, video.currentTime - age * video.playbackRate);
}
