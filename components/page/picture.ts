import type { Region } from '../messages/toPlayer';
import type { TakenPicture } from '../notebook/pictures';

/** Base 64 takes a third more characters than bytes: this allows a picture of 300 kB. */
const MAX_URL_LENGTH = 400_000;

/** Tried in this order until the picture is small enough. */
const QUALITIES = [0.85, 0.7, 0.5, 0.3];

/** Channel value, of 255: protected video is drawn in a black that is not always exactly 0. */
const BLACK_LIMIT = 16;

/**
 * Returns the current frame of a video as a picture.
 * @param longestSidePx limit for the longer side
 */
export function frameOfVideo(video: HTMLVideoElement, longestSidePx: number): TakenPicture {
  const { videoWidth: width, videoHeight: height } = video;
  return pictureOf(video, { x: 0, y: 0, width, height }, longestSidePx);
}

/**
 * Returns a part of a picture.
 * @param url a `data:` address
 * @param region as fractions of the whole picture
 * @param longestSidePx limit for the longer side
 */
export async function cutPicture(
  url: string,
  region: Region,
  longestSidePx: number,
): Promise<TakenPicture> {
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (character) =>
    character.charCodeAt(0),
  );
  const image = await createImageBitmap(new Blob([bytes]));
  // One pixel less at each edge, because an edge pixel may blend with its surroundings.
  const part = {
    x: region.x * image.width + 1,
    y: region.y * image.height + 1,
    width: region.width * image.width - 2,
    height: region.height * image.height - 2,
  };
  return pictureOf(image, part, longestSidePx);
}

function pictureOf(
  source: HTMLVideoElement | ImageBitmap,
  region: Region,
  longestSidePx: number,
): TakenPicture {
  const scale = Math.min(1, longestSidePx / Math.max(region.width, region.height));
  const width = Math.round(region.width * scale);
  const height = Math.round(region.height * scale);
  if (width < 1 || height < 1) return { problem: 'black' };
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(source, region.x, region.y, region.width, region.height, 0, 0, width, height);
  try {
    if (!context || isBlack(context, width, height)) return { problem: 'black' };
    return { url: dataUrlOf(canvas), width, height };
  } catch {
    // A video from another origin taints the canvas, which then cannot be read.
    return { problem: 'closed' };
  }
}

/** @throws SecurityError where the canvas is tainted */
function isBlack(context: CanvasRenderingContext2D, width: number, height: number): boolean {
  const { data } = context.getImageData(0, 0, width, height);
  // Every fourth value is the opacity, which is 255 in a black picture too.
  return data.every((value, index) => index % 4 === 3 || value <= BLACK_LIMIT);
}

function dataUrlOf(canvas: HTMLCanvasElement): string {
  const encode = (quality: number): string => {
    const url = canvas.toDataURL('image/webp', quality);
    // A browser that cannot encode WebP returns a PNG.
    return url.startsWith('data:image/webp') ? url : canvas.toDataURL('image/jpeg', quality);
  };
  const quality = QUALITIES.find((each) => encode(each).length <= MAX_URL_LENGTH);
  return encode(quality ?? Math.min(...QUALITIES));
}
