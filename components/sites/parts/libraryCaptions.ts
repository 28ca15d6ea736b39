import { drawnCaption } from './captionLine';

/**
 * Player libraries that draw captions themselves: the selectors of the player and of its captions.
 */
const LIBRARIES = [
  ['.video-js', '.vjs-text-track-display'],
  ['.plyr', '.plyr__captions'],
  ['.mejs__container', '.mejs__captions-text'],
] as const;

/** Returns the caption that a well-known player library shows over its video now. */
export function captionOfLibrary(video: HTMLVideoElement): string | undefined {
  for (const [player, captions] of LIBRARIES) {
    const around = video.closest(player);
    if (around) return drawnCaption(around, captions);
  }
  return undefined;
}
