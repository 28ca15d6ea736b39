import * as v from 'valibot';
import { Line, Markdown, TalkIds } from './commonSchemas';
import { TalkId } from './talk';

const EntryId = v.pipe(v.string(), v.maxLength(100));

/** Checks a part of a write-up that the user placed. Texts are Markdown without raw HTML. */
export const OutlineEntryInput = v.union([
  v.object({ kind: v.literal('talk'), id: TalkId }),
  v.object({ kind: v.literal('section'), id: EntryId, title: Line, text: Markdown }),
  v.object({
    kind: v.literal('group'),
    id: EntryId,
    title: Line,
    text: Markdown,
    talkIds: TalkIds,
  }),
]);

/** Checks a name of what can be left out of a write-up. */
export const WriteUpPartInput = v.picklist([
  'abstract',
  'notes',
  'pictures',
  'links',
  'questions',
  'rating',
]);

/** Checks a write-up. */
export const WriteUpInput = v.object({
  title: v.exactOptional(Line),
  /** BCP 47 tag of the document's own words. */
  language: v.exactOptional(v.pipe(v.string(), v.maxLength(35))),
  /** From its start to its end; talks that are in none of its entries follow the last talk of it. */
  outline: v.pipe(v.array(OutlineEntryInput), v.maxLength(10_000)),
  /** Talks that do not enter it. */
  leftOut: TalkIds,
  /** The parts of each talk that do not enter it. */
  without: v.exactOptional(v.array(WriteUpPartInput)),
  /** Who took the pictures, or whom they show; one line. */
  credit: v.exactOptional(Line),
});

/** Checks what the user set of an edition; what is absent stays as it is. */
export const ConferenceEditInput = v.object({
  name: Line,
  edition: Line,
  date: v.exactOptional(Line),
  place: v.exactOptional(Line),
  order: v.exactOptional(TalkIds),
  writeUp: v.exactOptional(WriteUpInput),
});

const Name = v.pipe(Line, v.trim(), v.minLength(1));

/** Checks a talk of a list, before anyone has watched it. */
export const ListedTalkInput = v.object({
  title: Name,
  speakers: v.array(Line),
  /** Where it can be watched; absent where no link is known. */
  url: v.exactOptional(v.pipe(v.string(), v.maxLength(4096))),
  /** Seconds. */
  duration: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))),
});

/** Checks a conference that the user adds, with its talks in their order. */
export const AddedTalksInput = v.object({
  name: Name,
  edition: Line,
  date: v.exactOptional(Line),
  talks: v.pipe(v.array(ListedTalkInput), v.minLength(1), v.maxLength(1000)),
});
