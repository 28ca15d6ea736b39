import * as v from 'valibot';
import type { Alias } from '../notebook/database';
import { Moment, NoteId, type Draft, type Note } from '../notebook/note';
import { webAddress } from '../sites/contract/webAddress';
import { Line, Markdown, TalkIds } from '../talks/commonSchemas';
import type { Conference } from '../talks/conference';
import { WriteUpInput } from '../talks/conferenceSchemas';
import { type Talk, TalkId } from '../talks/talk';
import { TalkFactsInput } from '../talks/talkSchemas';

/** Milliseconds since the epoch, in the range of `Date`. */
const Time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const Seconds = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9));
const Uuid = v.pipe(v.string(), v.uuid());
const Text = v.pipe(v.string(), v.maxLength(10_000_000));
const timeFields = { createdAt: Time, updatedAt: Time, deletedAt: v.exactOptional(Time) };

/** A web address, or empty. */
const Address = v.pipe(
  v.string(),
  v.maxLength(10_000),
  v.check((url) => url === '' || webAddress(url) !== undefined),
);

/** Checks the facts of a talk as messages do, and bounds the one that a message may leave unbounded. */
const Facts = v.object({
  ...TalkFactsInput.entries,
  catalogueTalk: v.exactOptional(v.nullable(Line)),
});

const Page = v.object({
  url: Address,
  fetchedAt: Time,
  title: Line,
  byline: v.exactOptional(Line),
  excerpt: v.exactOptional(Text),
  text: Text,
  links: v.pipe(v.array(v.object({ url: Address, text: Line })), v.maxLength(1000)),
});

export const TalkRecord: v.GenericSchema<unknown, Talk> = v.object({
  id: TalkId,
  url: Address,
  guesses: Facts,
  corrections: Facts,
  position: v.exactOptional(v.pipe(v.number(), v.finite())),
  duration: v.exactOptional(Seconds),
  chapters: v.pipe(v.array(v.object({ title: Line, at: Seconds })), v.maxLength(5000)),
  watchedTo: v.exactOptional(Seconds),
  rating: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  subject: v.exactOptional(Line),
  feedback: v.exactOptional(Markdown),
  page: v.exactOptional(Page),
  slidesUrl: v.exactOptional(Address),
  pageUrl: v.exactOptional(Address),
  mergedInto: v.exactOptional(TalkId),
  ...timeFields,
});

/** The fields that a note and a draft share. */
const noteFields = {
  id: NoteId,
  talkId: TalkId,
  at: v.pipe(Moment, v.maxValue(1e9)),
  until: v.exactOptional(Seconds),
  text: Text,
};
const PictureIds = v.pipe(v.array(Uuid), v.maxLength(100));

export const NoteRecord: v.GenericSchema<unknown, Note> = v.object({
  ...noteFields,
  quote: v.exactOptional(Text),
  pictureIds: PictureIds,
  done: v.exactOptional(v.boolean()),
  onlyForMe: v.exactOptional(v.boolean()),
  ...timeFields,
});

export const DraftRecord: v.GenericSchema<unknown, Draft> = v.object({
  ...noteFields,
  pictureIds: v.exactOptional(PictureIds),
  updatedAt: Time,
});

export const ConferenceRecord: v.GenericSchema<unknown, Conference> = v.object({
  id: Uuid,
  name: Line,
  edition: Line,
  date: v.exactOptional(Line),
  place: v.exactOptional(Line),
  order: TalkIds,
  writeUp: v.exactOptional(WriteUpInput),
  ...timeFields,
});

export const AliasRecord: v.GenericSchema<unknown, Alias> = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(10_000)),
  talkId: TalkId,
  createdAt: Time,
});

/** A picture with its bytes as a `data:` URL of a supported type. */
export const PictureRecord = v.object({
  id: Uuid,
  noteId: NoteId,
  width: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  alt: v.exactOptional(Line),
  credit: v.exactOptional(Line),
  createdAt: Time,
  data: v.pipe(
    v.string(),
    v.maxLength(50_000_000),
    v.regex(/^data:image\/(?:webp|jpeg|png);base64,[A-Za-z0-9+/]*={0,2}$/),
  ),
});
