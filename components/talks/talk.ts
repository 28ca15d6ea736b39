import * as v from 'valibot';
import { addresses } from '../sites/all';
import { anyPage } from '../sites/contract/anyPage';
import { LONGEST_ID } from '../sites/contract/talkId';
import type { TalkId as SiteTalkId } from '../sites/contract/talkId';
import type { CorrectionsInput } from './corrections';
import type { ChapterInput } from './talkSchemas';
import type { DescribedTalkInput } from './talkSchemas';
import type { SeenTalkInput } from './talkSchemas';
import type { TalkFactsInput } from './talkSchemas';

/** The prefixes of ids that belong to no site. */
const OTHER_PREFIXES = [anyPage.prefix, 'listed', 'talkmark'];

const PREFIXES = new Set([...addresses.map(({ prefix }) => prefix), ...OTHER_PREFIXES]);

function isTalkId(text: string): text is SiteTalkId {
  const [, prefix = ''] = /^([^:]*):\S+$/.exec(text) ?? [];
  return PREFIXES.has(prefix);
}

/** Names the recording, not the address: see `sites/contract/talkId.ts`. */
export const TalkId = v.pipe(v.string(), v.maxLength(LONGEST_ID), v.guard(isTalkId));
export type TalkId = SiteTalkId;

/** The facts of a talk: guessed from the catalogue or the page, or corrected by the user. */
export type TalkFacts = Required<v.InferOutput<typeof TalkFactsInput>>;

/** The facts that the user can correct, for one talk or for many at once. */
export type CorrectableFacts = Omit<TalkFacts, 'catalogueTalk'>;

/** The user's corrections. `null` removes a correction, and the guess is used again. */
export type Corrections = v.InferOutput<typeof CorrectionsInput>;

/** Identifies a catalogue talk, with or without a known video: `dotScale 2017/<slug of the title>`. */
export type CatalogueKey = string;

/** A chapter of a talk, as its page or a file names it. */
export type Chapter = v.InferOutput<typeof ChapterInput>;

/** The page around a talk's video, reduced to its article. */
export interface TalkWebPage {
  url: string;
  fetchedAt: number;
  title: string;
  byline?: string;
  excerpt?: string;
  text: string;
  links: { url: string; text: string }[];
}

/** A talk as stored. A correction always wins over a guess. */
export interface Talk {
  id: TalkId;
  /** Where the talk can be watched. */
  url: string;
  guesses: Partial<TalkFacts>;
  corrections: Partial<TalkFacts>;
  /** Place in the programme. */
  position?: number;
  /** Seconds. */
  duration?: number;
  chapters: Chapter[];
  /** Seconds from the start. */
  watchedTo?: number;
  rating?: number;
  /** One line on what the talk is about. */
  subject?: string;
  feedback?: string;
  page?: TalkWebPage;
  slidesUrl?: string;
  /** The talk's page at its conference. */
  pageUrl?: string;
  mergedInto?: TalkId;
  /** Milliseconds since the epoch, as are the two below. */
  createdAt: number;
  updatedAt: number;
  deletedAt?: number;
}

/** A talk as a page shows it, before anything is stored. */
/** A talk as the page shows it. */
export type SeenTalk = v.InferOutput<typeof SeenTalkInput>;

/** A talk with all that is known before anything is stored: `Talk` without the user's data and times. */
export type DescribedTalk = v.InferOutput<typeof DescribedTalkInput>;

/** True where a talk is neither deleted nor merged into another. */
export function isShown({
  deletedAt,
  mergedInto,
}: Pick<Talk, 'deletedAt' | 'mergedInto'>): boolean {
  return deletedAt === undefined && mergedInto === undefined;
}

/** Returns the facts to show: the user's corrections, else the guesses. */
export function factsOf(talk: Pick<Talk, 'guesses' | 'corrections'>): Partial<TalkFacts> {
  return { ...talk.guesses, ...talk.corrections };
}
