import type * as v from 'valibot';
import type {
  ConferenceEditInput,
  OutlineEntryInput,
  WriteUpInput,
  WriteUpPartInput,
} from './conferenceSchemas';
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
export type ConferenceEdit = v.InferOutput<typeof ConferenceEditInput>;

/** The write-up of an edition: its own texts, and the order of texts and talks. */
export type WriteUp = v.InferOutput<typeof WriteUpInput>;

/** A part of each talk that can be left out of a write-up. */
export type WriteUpPart = v.InferOutput<typeof WriteUpPartInput>;

/** A part of a write-up in the place that the user gave it. Texts are Markdown without raw HTML. */
export type OutlineEntry = v.InferOutput<typeof OutlineEntryInput>;
