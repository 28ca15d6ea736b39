import { drawnCaption } from './captionLine';

/** Player libraries that draw captions themselves: what is around a video of theirs, and the captions. */
const LIBRARIES = [
  ['.video-js', '.vjs-text-track-display'],
  ['.plyr', '.plyr__captions'],
  ['.mejs__container', '.mejs__captions-text'],
] as const;

/** Returns what is said now, as a well-known library draws it over its video. */
export function captionOfLibrary(video: HTMLVideoElement): string | undefined {
  for (const [player, captions] of LIBRARIES) {
    const around = video.closest(player);
    if (around) return drawnCaption(around, captions);
  }
  return undefined;
}
