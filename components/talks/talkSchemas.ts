import * as v from 'valibot';
import { Line } from './commonSchemas';
import { TalkId } from './talk';

const Seconds = v.pipe(v.number(), v.finite(), v.minValue(0));

export const ChapterInput = v.object({
  title: Line,
  /** Seconds from the start. */
  at: Seconds,
});

const Chapters = v.pipe(v.array(ChapterInput), v.maxLength(500));
const OtherNames = v.pipe(v.array(TalkId), v.maxLength(4));

/** Checks a player's account of its talk: it comes from a web page's process. */
export const SeenTalkInput = v.object({
  id: TalkId,
  url: v.pipe(v.string(), v.url(), v.maxLength(4096)),
  /** As the page gives it; empty while the page still shows the title of another video. */
  title: Line,
  /** Seconds; absent for a live stream and before the player knows it. */
  duration: v.exactOptional(Seconds),
  /** Other ids it may be filed under, by falling certainty; on sites that give no id. */
  otherNames: v.exactOptional(OtherNames),
  /** As its page gives them. */
  chapters: v.exactOptional(Chapters),
});

/** Checks the facts of a talk, each of which may be unknown. */
export const TalkFactsInput = v.object({
  title: v.exactOptional(Line),
  speakers: v.exactOptional(v.array(Line)),
  /** The conference without its year, such as `dotScale`. */
  conference: v.exactOptional(Line),
  /** Which one of the conference, such as `2015`. */
  edition: v.exactOptional(Line),
  /** ISO 8601 day. */
  date: v.exactOptional(Line),
  /** BCP 47 tag. */
  language: v.exactOptional(Line),
  /** One line on what the talk is about, in the user's words: as a correction of `Talk.subject`. */
  subject: v.exactOptional(Line),
  /** Which talk of the catalogue this is; `null` as a correction: none of them. */
  catalogueTalk: v.exactOptional(v.nullable(v.string())),
});

/** Checks the talk that the composer sends back. */
export const DescribedTalkInput = v.object({
  id: TalkId,
  url: v.pipe(v.string(), v.url()),
  guesses: TalkFactsInput,
  /** Seconds. */
  duration: v.exactOptional(Seconds),
  /** Under which its page may show it again. */
  otherNames: v.exactOptional(OtherNames),
  chapters: v.exactOptional(Chapters),
  /** Place in the programme, where one is known. */
  position: v.exactOptional(v.number()),
  /** One line on what the talk is about. */
  subject: v.exactOptional(v.string()),
  slidesUrl: v.exactOptional(v.string()),
  /** The talk's page at its conference. */
  pageUrl: v.exactOptional(v.string()),
});
