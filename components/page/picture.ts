import type { Region } from '../messages/toPlayer';
import type { TakenPicture } from '../notebook/pictures';

/** Characters of an address, a third more than the bytes in it: a picture is 300 kB at most. */
const MOST = 400_000;

const QUALITIES = [0.85, 0.7, 0.5, 0.3];

/** As dark is what protected video shows, whose black is not always quite black; 255 is white. */
const BLACK = 16;

/**
 * The frame of a video that is on screen.
 * @param longest pixels that its longer side may have
 */
export function frameOfVideo(video: HTMLVideoElement, longest: number): TakenPicture {
  const { videoWidth: width, videoHeight: height } = video;
  return pictureOf(video, { x: 0, y: 0, width, height }, longest);
}

/**
 * A part of a picture, given by its `data:` address.
 * @param region in shares of the whole
 * @param longest pixels that its longer side may have
 */
export async function cutPicture(
  url: string,
  region: Region,
  longest: number,
): Promise<TakenPicture> {
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (sign) =>
    sign.charCodeAt(0),
  );
  const image = await createImageBitmap(new Blob([bytes]));
  // Less a pixel at each edge, which may be half of what is around.
  const part = {
    x: region.x * image.width + 1,
    y: region.y * image.height + 1,
    width: region.width * image.width - 2,
    height: region.height * image.height - 2,
  };
  return pictureOf(image, part, longest);
}

function pictureOf(
  source: HTMLVideoElement | ImageBitmap,
  region: Region,
  longest: number,
): TakenPicture {
  const shrink = Math.min(1, longest / Math.max(region.width, region.height));
  const width = Math.round(region.width * shrink);
  const height = Math.round(region.height * shrink);
  if (width < 1 || height < 1) return { problem: 'black' };
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  brush?.drawImage(source, region.x, region.y, region.width, region.height, 0, 0, width, height);
  try {
    if (!brush || isBlack(brush, width, height)) return { problem: 'black' };
    return { url: addressOf(canvas), width, height };
  } catch {
    // A video of another origin: what it is drawn on cannot be read.
    return { problem: 'closed' };
  }
}

/** Whether there is nothing to see. @throws SecurityError for a canvas that cannot be read */
function isBlack(brush: CanvasRenderingContext2D, width: number, height: number): boolean {
  const { data } = brush.getImageData(0, 0, width, height);
  // Opacity, which is every fourth, is 255 in a black picture, too.
  return data.every((value, index) => index % 4 === 3 || value <= BLACK);
}

function addressOf(canvas: HTMLCanvasElement): string {
  const written = (quality: number): string => {
    const url = canvas.toDataURL('image/webp', quality);
    // A browser that writes no WebP gives a PNG.
    return url.startsWith('data:image/webp') ? url : canvas.toDataURL('image/jpeg', quality);
  };
  const small = QUALITIES.find((quality) => written(quality).length <= MOST);
  return written(small ?? Math.min(...QUALITIES));
}
