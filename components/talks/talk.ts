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

/** What can be known of a talk: guessed from the catalogue or the page, or corrected by the user. */
export interface TalkFacts {
  title: string;
  speakers: string[];
  /** The conference without its year, such as `dotScale`. */
  conference: string;
  /** Which one of the conference, such as `2015`. */
  edition: string;
  /** ISO 8601 day. */
  date: string;
  /** BCP 47 tag. */
  language: string;
  /** One line on what the talk is about, in the user's words: as a correction of `Talk.subject`. */
  subject: string;
  /** Which talk of the catalogue this is; `null` as a correction: none of them. */
  catalogueTalk: CatalogueKey | null;
}

/** The facts that the user can correct, one by one and for many talks at once. */
export type CorrectableFacts = Omit<TalkFacts, 'catalogueTalk'>;

/** What the user says of talks; `null` takes a correction back, and the guess counts again. */
export type Corrections = { [Fact in keyof CorrectableFacts]?: CorrectableFacts[Fact] | null };

/** Names a talk of the catalogue whether or not its video is known: `dotScale 2017/<slug of the title>`. */
export type CatalogueKey = string;

/** A chapter of a talk, as its page or a file names it. */
export type Chapter = PageChapter;

/** The page around the player, as its reader sees it. */
export interface TalkPage {
  url: string;
  fetchedAt: number;
  title: string;
  byline?: string;
  excerpt?: string;
  text: string;
  links: { url: string; text: string }[];
}

/** One talk as it is stored. A correction wins over any guess, for good. */
export interface Talk {
  id: TalkId;
  /** Where it can be watched by itself. */
  url: string;
  guesses: Partial<TalkFacts>;
  corrections: Partial<TalkFacts>;
  /** Place in the programme, where one is known. */
  position?: number;
  /** Seconds. */
  duration?: number;
  chapters: Chapter[];
  /** Seconds. */
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
  /** As the page gives it; empty while the page still shows the title of another video. */
  title: string;
  /** Seconds; absent for a live stream and before the player knows it. */
  duration?: number;
  /** What else it may be filed under, by falling certainty; on sites that give no id. */
  otherNames?: TalkId[];
  /** As its page gives them. */
  chapters?: Chapter[];
}

/** What is to be stored and shown of a talk that was seen: everything of `Talk` but its history. */
export type DescribedTalk = Pick<Talk, 'id' | 'url' | 'guesses'> &
  Partial<
    Pick<Talk, 'duration' | 'position' | 'subject' | 'slidesUrl' | 'pageUrl' | 'chapters'>
  > & {
    /** Under which its page may show it again. */
    otherNames?: TalkId[];
  };

/** Whether a talk is shown: it was neither deleted nor merged into another. */
export function isShown({
  deletedAt,
  mergedInto,
}: Pick<Talk, 'deletedAt' | 'mergedInto'>): boolean {
  return deletedAt === undefined && mergedInto === undefined;
}

/** The facts to show: the user's word first, then the guess. */
export function factsOf(talk: Pick<Talk, 'guesses' | 'corrections'>): Partial<TalkFacts> {
  return { ...talk.guesses, ...talk.corrections };
}
