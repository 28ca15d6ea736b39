/** The fixed words in a document, in the language of its reader. */
export interface DocumentWords {
  video: string;
  slides: string;
  talkPage: string;
  /** Names a paper whose link has no text. */
  paper: string;
  /** Describes a picture without alternative text; the moment follows. */
  pictureAt: string;
}

/** The style and words of a printed document. */
export interface DocumentStyle extends DocumentWords {
  /** Moments always show hours: `0:12:03`. */
  longTimes?: boolean;
  /** The URL of a moment follows its note as text, for media without links. */
  writtenLinks?: boolean;
}
