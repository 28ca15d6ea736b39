import * as v from 'valibot';
import { Line } from './inputs';
import { TalkId } from './talk';
import type { DescribedTalk, SeenTalk } from './talk';

const Seconds = v.pipe(v.number(), v.finite(), v.minValue(0));

const Chapters = v.exactOptional(
  v.pipe(v.array(v.object({ title: Line, at: Seconds })), v.maxLength(500)),
);
const OtherNames = v.exactOptional(v.pipe(v.array(TalkId), v.maxLength(4)));

/** Checks what a player says of its talk: it comes from a web page's process. */
export const SeenTalkInput: v.GenericSchema<unknown, SeenTalk> = v.object({
  id: TalkId,
  url: v.pipe(v.string(), v.url(), v.maxLength(4096)),
  title: Line,
  duration: v.exactOptional(Seconds),
  otherNames: OtherNames,
  chapters: Chapters,
});

/** Checks what the composer sends back of the talk it was given. */
export const DescribedTalkInput: v.GenericSchema<unknown, DescribedTalk> = v.object({
  id: TalkId,
  url: v.pipe(v.string(), v.url()),
  guesses: v.object({
    title: v.exactOptional(Line),
    speakers: v.exactOptional(v.array(Line)),
    conference: v.exactOptional(Line),
    edition: v.exactOptional(Line),
    date: v.exactOptional(Line),
    language: v.exactOptional(Line),
    catalogueTalk: v.exactOptional(v.nullable(v.string())),
  }),
  duration: v.exactOptional(Seconds),
  otherNames: OtherNames,
  chapters: Chapters,
  position: v.exactOptional(v.number()),
  subject: v.exactOptional(v.string()),
  slidesUrl: v.exactOptional(v.string()),
  pageUrl: v.exactOptional(v.string()),
});
