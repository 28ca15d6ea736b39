import * as v from 'valibot';
import { Line } from '../talks/inputs';
import { NoteId } from './note';

/** A frame of the video, or why there is none. */
export type TakenPicture =
  | {
      /** A `data:` address of a WebP or JPEG picture. */
      url: string;
      /** Pixels. */
      width: number;
      height: number;
    }
  | { problem: PictureProblem };

/** `advert`: it is an advert's; `closed`: the site lets nobody read its video; `black`: there is nothing to see in it; `full`: the disk is. */
export type PictureProblem = 'advert' | 'closed' | 'black' | 'full';

const Pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

/** A picture that is to be kept with a note. */
export const NewPicture = v.object({
  noteId: NoteId,
  /** A `data:` address of a WebP or JPEG picture. */
  url: v.pipe(v.string(), v.regex(/^data:image\/(?:webp|jpeg);base64,/), v.maxLength(2_000_000)),
  width: Pixels,
  height: Pixels,
});
export type NewPicture = v.InferOutput<typeof NewPicture>;

/** What is said of a picture where it is exported; empty where nothing is. */
export const PictureWords = v.object({
  /** What is to be seen. */
  alt: Line,
  /** Who is to be named for it. */
  credit: Line,
});
export type PictureWords = v.InferOutput<typeof PictureWords>;

/** A picture that is kept with a note, as the note field shows it. */
export interface KeptPicture {
  id: string;
  url: string;
}
