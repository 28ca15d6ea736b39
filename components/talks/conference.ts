import type * as v from 'valibot';
import type {
  ConferenceEditInput,
  OutlineEntryInput,
  WriteUpInput,
  WriteUpPartInput,
} from './conferenceInput';
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
export type ConferenceEdit = v.InferOutput<typeof ConferenceEditInput>;

/** The write-up of an edition: what it says besides the talks, and in which order. */
export type WriteUp = v.InferOutput<typeof WriteUpInput>;

/** What can be left out of a write-up. */
export type WriteUpPart = v.InferOutput<typeof WriteUpPartInput>;

/** A part of a write-up that the user placed. Texts are Markdown without raw HTML. */
export type OutlineEntry = v.InferOutput<typeof OutlineEntryInput>;
