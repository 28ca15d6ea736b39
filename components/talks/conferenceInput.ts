import * as v from 'valibot';
import type { WriteUp } from './conference';
import { Line, Markdown, TalkIds } from './inputs';
import { TalkId } from './talk';

const Place = v.pipe(v.string(), v.maxLength(100));

const Entry = v.variant('kind', [
  v.object({ kind: v.literal('talk'), id: TalkId }),
  v.object({ kind: v.literal('section'), id: Place, title: Line, text: Markdown }),
  v.object({
    kind: v.literal('group'),
    id: Place,
    title: Line,
    text: Markdown,
    talkIds: TalkIds,
  }),
]);

/** Checks a write-up. */
export const WriteUpInput: v.GenericSchema<unknown, WriteUp> = v.object({
  title: v.exactOptional(Line),
  language: v.exactOptional(v.pipe(v.string(), v.maxLength(35))),
  outline: v.pipe(v.array(Entry), v.maxLength(10_000)),
  leftOut: TalkIds,
  without: v.exactOptional(
    v.array(v.picklist(['abstract', 'notes', 'pictures', 'links', 'questions', 'rating'])),
  ),
  credit: v.exactOptional(Line),
});
