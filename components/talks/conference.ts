import type { TalkId } from './talk';

/** What the user set of one edition of a conference, for its list of talks and its write-up. */
export interface Conference {
  id: string;
  /** Without the year, such as `dotScale`. */
  name: string;
  edition: string;
  /** ISO 8601 day. */
  date?: string;
  place?: string;
  /** The talks in the order of the user; those that are not in it follow. Empty where none was set. */
  order: TalkId[];
  writeUp?: WriteUp;
  createdAt: number;
  updatedAt: number;
  deletedAt?: number;
}

/** What the user set of an edition; what is absent stays as it is. */
export type ConferenceEdit = Pick<Conference, 'name' | 'edition'> &
  Partial<Pick<Conference, 'date' | 'place' | 'order' | 'writeUp'>>;

/** The write-up of an edition: what it says besides the talks, and in which order. */
export interface WriteUp {
  title?: string;
  /** BCP 47 tag of the document's own words. */
  language?: string;
  /** From its start to its end; talks that are in none of its entries follow the last talk of it. */
  outline: OutlineEntry[];
  /** Talks that do not enter it. */
  leftOut: TalkId[];
  /** What of each talk enters it; absent: all of it. */
  without?: WriteUpPart[];
  /** Who took the pictures, or whom they show; one line. */
  credit?: string;
}

/** What can be left out of a write-up. */
export type WriteUpPart = 'abstract' | 'notes' | 'pictures' | 'links' | 'questions' | 'rating';

/** A part of a write-up that the user placed. Texts are Markdown without raw HTML. */
export type OutlineEntry =
  | { kind: 'talk'; id: TalkId }
  | { kind: 'section'; id: string; title: string; text: string }
  | { kind: 'group'; id: string; title: string; text: string; talkIds: TalkId[] };
