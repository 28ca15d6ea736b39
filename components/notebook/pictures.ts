import type { NoteId } from './note';

/** A frame of the video, or the reason why there is none. */
export type TakenPicture =
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

/** A picture to store with a note. */
export interface NewPicture extends Extract<TakenPicture, { url: string }> {
  noteId: NoteId;
}

/** The texts that are exported with a picture. Either may be empty. */
export interface PictureWords {
  /** Describes what the picture shows. */
  alt: string;
  /** Names the author or the source. */
  credit: string;
}

/** A picture stored with a note, as the composer shows it. */
export interface KeptPicture {
  id: string;
  url: string;
}
