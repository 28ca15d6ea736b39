import * as v from 'valibot';
import { Line } from '../talks/commonSchemas';
import { NoteId } from './note';

/** A frame of the video, or the reason why there is none. */
export type FramePicture =
  | {
      /** A `data:` address of a WebP or JPEG picture. */
      url: string;
      /** Pixels. */
      width: number;
      height: number;
    }
  | { problem: PictureProblem };

/**
 * `advert`: an advert is playing. `closed`: the site's video cannot be read. `black`: the frame is black.
 * `full`: the disk is full.
 */
export type PictureProblem = 'advert' | 'closed' | 'black' | 'full';

const Pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

/** A picture to store with a note. */
export const NewPicture = v.object({
  noteId: NoteId,
  /** A `data:` address of a WebP or JPEG picture. */
  url: v.pipe(v.string(), v.regex(/^data:image\/(?:webp|jpeg);base64,/), v.maxLength(2_000_000)),
  width: Pixels,
  height: Pixels,
});
export type NewPicture = v.InferOutput<typeof NewPicture>;

/** The texts that are exported with a picture. Either may be empty. */
export const PictureTexts = v.object({
  /** Describes what the picture shows. */
  alt: Line,
  /** Names the author or the source. */
  credit: Line,
});
export type PictureTexts = v.InferOutput<typeof PictureTexts>;

/** A picture stored with a note, as the composer shows it. */
export interface StoredPicture {
  id: string;
  url: string;
}
