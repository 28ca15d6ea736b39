import type { Picture } from '../notebook/database';
import type { NoteId } from '../notebook/note';
import type { ExportPart } from '../settings/settings';
import type { Talk } from '../talks/talk';

/**
 * The input of every export format: conference > talk > chapter > note. It has everything in final order and with its
 * links, so that the same notes give the same bytes. All texts are well-formed Unicode without U+0000; only the text
 * of a note is Markdown.
 */
export interface TalkDocument {
  conferences: DocumentConference[];
}

export interface DocumentConference {
  name?: string;
  edition?: string;
  talks: DocumentTalk[];
}

export interface DocumentTalk {
  title?: string;
  speakers: string[];
  /** ISO 8601 day. */
  date?: string;
  /** The link to the start of the talk. */
  url: string;
  subject?: string;
  slidesUrl?: string;
  /** The talk's page at its conference. */
  pageUrl?: string;
  /** The byline of that page, if no speaker is known. */
  byline?: string;
  /** The description on that page, as plain text. */
  abstract?: string;
  /** Links to papers on that page. */
  papers?: { url: string; text: string }[];
  /** In the order of the talk, without chapters that have no notes. */
  chapters: DocumentChapter[];
}

/** Returns the conference with its edition, such as `dotScale 2015`, or an empty string if both are unknown. */
export function conferenceName({ name, edition }: Omit<DocumentConference, 'talks'>): string {
  return [name, edition].filter(Boolean).join(' ');
}

/** Returns the notes of all chapters of a talk, in the order of their moments. */
export function notesIn({ chapters }: Pick<DocumentTalk, 'chapters'>): DocumentNote[] {
  return chapters.flatMap(({ notes }) => notes);
}

/** A chapter with its notes. Notes before the first chapter are in one without a title. */
export interface DocumentChapter {
  title?: string;
  notes: DocumentNote[];
}

export interface DocumentNote {
  id: NoteId;
  /** Seconds from the start of the talk. */
  at: number;
  /** The end of a range, in seconds. */
  until?: number;
  /** The link to the moment, minus the lead-in; absent if the talk has no web address. */
  url?: string;
  /** Markdown, including the sign of the note's kind. */
  text: string;
  /** Only for tasks: true if it is done. */
  done?: boolean;
  /** The speaker's words, as plain text. */
  quote?: string;
  /** In their order. */
  pictures?: DocumentPicture[];
}

/** A picture of a note. Its bytes are not part of the document. */
export interface DocumentPicture {
  id: string;
  /** The user's description of the picture. */
  alt?: string;
}

/** The fields of a talk that a document uses. */
export type ExportedTalk = Pick<Talk, 'id' | 'url' | 'guesses' | 'corrections'> &
  Partial<Pick<Talk, 'subject' | 'slidesUrl' | 'pageUrl' | 'chapters' | 'page'>>;

/** A part that the user can leave out of a document. */
export type DocumentPart = Exclude<ExportPart, 'pictures'>;

/** Options for the parts of a document besides the notes. */
export interface DocumentParts {
  /** Pictures by their ids. Pictures that are not in the map are left out. */
  pictures?: ReadonlyMap<string, Pick<Picture, 'alt'>> | undefined;
  without?: ReadonlySet<DocumentPart>;
}
