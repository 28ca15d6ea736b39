/** What of a video decides the moment. `HTMLVideoElement` has it all. */
export interface Clock {
  /** Seconds. */
  currentTime: number;
  playbackRate: number;
  paused: boolean;
  ended: boolean;
  seeking: boolean;
  readyState: number;
  /** The spans that were played. */
  played: Pick<TimeRanges, 'length' | 'start' | 'end'>;
}

/** `HTMLMediaElement.HAVE_FUTURE_DATA`: from here on a video has what it needs to go on. */
const HAVE_FUTURE_DATA = 3;

/** Whether a video is between two times: it seeks, or loads what comes next. */
export function isOnItsWay(video: Pick<Clock, 'seeking' | 'readyState'>): boolean {
  return video.seeking || video.readyState < HAVE_FUTURE_DATA;
}

/**
 * The moment of the talk that was on screen when a key was pressed, in seconds, never rounded: a
 * playing talk has moved on since.
 * @param pressedAt milliseconds since the epoch, as is `now`
 */
export function momentAt(video: Clock, pressedAt: number, now: number): number {
  const stands = video.paused || video.ended || isOnItsWay(video);
  const age = stands ? 0 : Math.max(0, now - pressedAt) / 1000;
  return Math.max(startOfSpan(video), video.currentTime - age * video.playbackRate);
}

/** Where the video began to play what it plays: a key before that saw the video stand there. */
function startOfSpan({ played, currentTime }: Pick<Clock, 'played' | 'currentTime'>): number {
  for (let index = 0; index < played.length; index += 1) {
    if (played.start(index) <= currentTime && currentTime <= played.end(index)) {
      return played.start(index);
    }
  }
  return 0;
}
