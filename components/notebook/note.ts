import * as v from 'valibot';
import { TalkId } from '../talks/talk';

/** A UUID v7, created where the note is begun, so that a note that is sent twice is stored once. */
export const NoteId = v.pipe(v.string(), v.uuid(), v.brand('NoteId'));
export type NoteId = v.InferOutput<typeof NoteId>;

/** A moment of a talk in seconds, with fractions. Zero is a valid moment. */
export const Moment = v.pipe(v.number(), v.finite(), v.minValue(0));

/** A note of a talk, as stored. A deleted note keeps its record, with `deletedAt` set. */
export interface Note {
  id: NoteId;
  talkId: TalkId;
  /** Seconds from the start of the talk. */
  at: number;
  /** End of a range, in seconds. */
  until?: number;
  /** Markdown without raw HTML. */
  text: string;
  /** The speaker's words, as plain text. */
  quote?: string;
  pictureIds: string[];
  done?: boolean;
  onlyForMe?: boolean;
  /** Milliseconds since the epoch, as are the two below. */
  createdAt: number;
  updatedAt: number;
  deletedAt?: number;
}

const PictureIds = v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(100));

/** The note that the composer sends at every keystroke and at Enter. Its talk never changes. */
export const NoteDraft = v.object({
  id: NoteId,
  talkId: TalkId,
  at: Moment,
  until: v.exactOptional(Moment),
  text: v.string(),
  pictureIds: v.exactOptional(PictureIds),
});
export type NoteDraft = v.InferOutput<typeof NoteDraft>;

/** The new values of a note's fields. `null` for `until` removes the end of the range. */
export const NoteEdit = v.object({
  id: NoteId,
  text: v.exactOptional(v.string()),
  at: v.exactOptional(Moment),
  until: v.exactOptional(v.nullable(Moment)),
  done: v.exactOptional(v.boolean()),
  onlyForMe: v.exactOptional(v.boolean()),
  pictureIds: v.exactOptional(PictureIds),
});
export type NoteEdit = v.InferOutput<typeof NoteEdit>;

/** An unfinished note, stored until the note is saved under the same id. */
export interface Draft extends NoteDraft {
  updatedAt: number;
}
