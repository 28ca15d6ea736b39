import * as v from 'valibot';
import { addresses } from '../sites/all';
import { anyPage } from '../sites/contract/anyPage';
import type { PageChapter } from '../sites/contract/site';
import { LONGEST_ID, type TalkId as SiteTalkId } from '../sites/contract/talkId';

/** What ids begin with that are of no site. */
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
export interface TalkFacts {
  title: string;
  speakers: string[];
  /** The conference without its year, such as `dotScale`. */
  conference: string;
  /** The year, such as `2015`. */
  edition: string;
  /** ISO 8601 day. */
  date: string;
  /** BCP 47 tag. */
  language: string;
  /** One line on what the talk is about. Only a correction, which wins over `Talk.subject`. */
  subject: string;
  /** The catalogue talk that this is. `null` as a correction means that it is none. */
  catalogueTalk: CatalogueKey | null;
}

/** The facts that the user can correct, for one talk or for many at once. */
export type CorrectableFacts = Omit<TalkFacts, 'catalogueTalk'>;

/** The user's corrections. `null` removes a correction, and the guess is used again. */
export type Corrections = { [Fact in keyof CorrectableFacts]?: CorrectableFacts[Fact] | null };

/** Identifies a catalogue talk, with or without a known video: `dotScale 2017/<slug of the title>`. */
export type CatalogueKey = string;

/** A chapter of a talk, as its page or a file names it. */
export type Chapter = PageChapter;

/** The page around a talk's video, reduced to its article. */
export interface TalkPage {
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
  page?: TalkPage;
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
export interface SeenTalk {
  id: TalkId;
  url: string;
  /** The page's title, unprocessed; empty while the page still shows another video's title. */
  title: string;
  /** Seconds; absent for a live stream and before the video's metadata has loaded. */
  duration?: number;
  /** Other ids that the talk may have, the most certain first, on sites without ids of their own. */
  otherNames?: TalkId[];
  chapters?: Chapter[];
}

/** A talk with all that is known before anything is stored: `Talk` without the user's data and times. */
export type DescribedTalk = Pick<Talk, 'id' | 'url' | 'guesses'> &
  Partial<
    Pick<Talk, 'duration' | 'position' | 'subject' | 'slidesUrl' | 'pageUrl' | 'chapters'>
  > & {
    /** Other ids under which the page may show the talk again. */
    otherNames?: TalkId[];
  };

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
