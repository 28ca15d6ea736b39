import type { TalkId } from './talk';

/** One edition of a conference, with what its write-up says besides the talks. */
export interface Conference {
  id: string;
  /** Without the year, such as `dotScale`. */
  name: string;
  edition: string;
  /** ISO 8601 day. */
  date?: string;
  place?: string;
  sections: ConferenceSection[];
  /** The talks in the order of the programme or of the user. */
  order: TalkId[];
  createdAt: number;
  updatedAt: number;
  deletedAt?: number;
}

/** A part of the write-up that belongs to no talk. */
export interface ConferenceSection {
  id: string;
  title: string;
  /** Markdown without raw HTML. */
  text: string;
  place: 'before' | 'after' | { beforeTalk: TalkId };
}
