import type { TalkId } from './talk';

/** The user's settings for one edition of a conference: its list of talks and its write-up. */
export interface Conference {
  id: string;
  /** Without the year, such as `dotScale`. */
  name: string;
  edition: string;
  /** ISO 8601 day. */
  date?: string;
  place?: string;
  /** The user's order of the talks, which all other talks follow. Empty where the user set none. */
  order: TalkId[];
  writeUp?: WriteUp;
  createdAt: number;
  updatedAt: number;
  deletedAt?: number;
}

/** Changes to an edition. Absent fields stay as they are. */
export type ConferenceEdit = Pick<Conference, 'name' | 'edition'> &
  Partial<Pick<Conference, 'date' | 'place' | 'order' | 'writeUp'>>;

/** The write-up of an edition: its own texts, and the order of texts and talks. */
export interface WriteUp {
  title?: string;
  /** BCP 47 tag of the language of the headings and labels. */
  language?: string;
  /** All entries in order. Talks in none of the entries follow the last talk in the outline. */
  outline: OutlineEntry[];
  /** Talks that are not in the write-up. */
  leftOut: TalkId[];
  /** Parts that are left out of every talk; absent: none. */
  without?: WriteUpPart[];
  /** Who took the pictures, or whom they show; one line. */
  credit?: string;
}

/** A part of each talk that can be left out of a write-up. */
export type WriteUpPart = 'abstract' | 'notes' | 'pictures' | 'links' | 'questions' | 'rating';

/** A part of a write-up in the place that the user gave it. Texts are Markdown without raw HTML. */
export type OutlineEntry =
  | { kind: 'talk'; id: TalkId }
  | { kind: 'section'; id: string; title: string; text: string }
  | { kind: 'group'; id: string; title: string; text: string; talkIds: TalkId[] };
