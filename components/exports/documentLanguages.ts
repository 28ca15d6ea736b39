import type { DocumentWords } from './documentStyle';

/** The words of a write-up in its own language, which may differ from that of the interface. */
export interface WriteUpWords extends DocumentWords {
  /** BCP 47 tag. */
  tag: string;
  /** The language's name for itself. */
  name: string;
  openQuestions: string;
  rating: string;
  lightningTalks: string;
  /** The titles of the sections of a new write-up. */
  why: string;
  beingThere: string;
  finalThought: string;
  thanks: string;
}

const english: WriteUpWords = {
  tag: 'en',
  name: 'English',
  video: 'Video',
  slides: 'Slides',
  talkPage: 'Talk page',
  paper: 'Paper',
  pictureAt: 'Picture at',
  openQuestions: 'Open questions',
  rating: 'Rating',
  lightningTalks: 'Lightning talks',
  why: 'Why this conference',
  beingThere: 'Being there',
  finalThought: 'A final thought',
  thanks: 'Thanks',
};

const french: WriteUpWords = {
  tag: 'fr',
  name: 'Français',
  video: 'Vidéo',
  slides: 'Diapositives',
  talkPage: 'Page de la présentation',
  paper: 'Article',
  pictureAt: 'Image à',
  openQuestions: 'Questions ouvertes',
  // French has a no-break space before its colon.
  rating: 'Note\u00A0',
  lightningTalks: 'Présentations éclair',
  why: 'Pourquoi cette conférence',
  beingThere: 'Sur place',
  finalThought: 'Pour finir',
  thanks: 'Merci',
};

/** The languages of write-ups. */
export const documentLanguages: readonly WriteUpWords[] = [english, french];

/** Returns the words of a language, or the English ones if the language is not supported. */
export function wordsOf(tag: string): WriteUpWords {
  return documentLanguages.find((words) => words.tag === tag) ?? english;
}
