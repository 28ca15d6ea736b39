import * as v from 'valibot';
import { TalkId } from '../talks/talk';

/** A note's own id: a uuid v7, made where the note is begun, so that sending it twice stores it once. */
export const NoteId = v.pipe(v.string(), v.uuid(), v.brand('NoteId'));
export type NoteId = v.InferOutput<typeof NoteId>;

/** A moment of a talk in seconds, fractions kept. Zero is a moment like any other. */
export const Moment = v.pipe(v.number(), v.finite(), v.minValue(0));

/** One note of one talk, as it is stored. Deleting sets `deletedAt`, so that it can be undone. */
export interface Note {
  id: NoteId;
  talkId: TalkId;
  /** Seconds from the start of the talk. */
  at: number;
  /** Seconds; where a range ends. */
  until?: number;
  /** Markdown without raw HTML. */
  text: string;
  /** What was said, as plain text. */
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

/** What the composer sends at every keystroke and at Enter; its talk never changes. */
export const NoteDraft = v.object({
  id: NoteId,
  talkId: TalkId,
  at: Moment,
  until: v.exactOptional(Moment),
  text: v.string(),
  pictureIds: v.exactOptional(PictureIds),
});
export type NoteDraft = v.InferOutput<typeof NoteDraft>;

/** What of a note is to be another; a `null` takes the end of a range away. */
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

/** A half-written note, kept until it is saved under the same id. */
export interface Draft extends NoteDraft {
  updatedAt: number;
}
