/** The words a document is printed with, in the language of its reader. */
export interface DocumentWords {
  video: string;
  slides: string;
  talkPage: string;
  /** For a paper that its page gives no name. */
  paper: string;
  /** For a picture that has no words of its own; the moment follows. */
  pictureAt: string;
}

/** How a document is printed. */
export interface DocumentStyle extends DocumentWords {
  /** Moments always have their hours: `0:12:03`. */
  longTimes?: boolean;
  /** The address of a moment is written out after its note, for readers that follow no links. */
  writtenLinks?: boolean;
}
