import type { NoteId } from './note';

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

/** A picture that is to be kept with a note. */
export interface NewPicture extends Extract<TakenPicture, { url: string }> {
  noteId: NoteId;
}

/** What is said of a picture where it is exported; empty where nothing is. */
export interface PictureWords {
  /** What is to be seen. */
  alt: string;
  /** Who is to be named for it. */
  credit: string;
}

/** A picture that is kept with a note, as the note field shows it. */
export interface KeptPicture {
  id: string;
  url: string;
}
