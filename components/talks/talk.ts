import * as v from 'valibot';
import type { CorrectionsInput } from './corrections';
import type { ChapterInput, DescribedTalkInput, SeenTalkInput, TalkFactsInput } from './described';

/**
 * Names the recording, not the address: `youtube:<id>`, `vimeo:<id>`, `ccc:<slug>` or
 * `web:<address>`. The same talk has one id on a watch page, in an embed and behind a short link. A
 * talk whose video is not known is named by its list: `listed:<edition>/<title>`. The one that ships with Talkmark is
 * `talkmark:first`.
 */
export const TalkId = v.pipe(
  v.string(),
  v.maxLength(4096),
  v.regex(/^(youtube|vimeo|ccc|web|listed|talkmark):\S+$/),
  v.brand('TalkId'),
);
export type TalkId = v.InferOutput<typeof TalkId>;

/** What can be known of a talk: guessed from the catalogue or the page, or corrected by the user. */
export type TalkFacts = Required<v.InferOutput<typeof TalkFactsInput>>;

/** The facts that the user can correct, one by one and for many talks at once. */
export type CorrectableFacts = Omit<TalkFacts, 'catalogueTalk'>;

/** What the user says of talks; `null` takes a correction back, and the guess counts again. */
export type Corrections = v.InferOutput<typeof CorrectionsInput>;

/** Names a talk of the catalogue whether or not its video is known: `dotScale 2017/<slug of the title>`. */
export type CatalogueKey = string;

export type Chapter = v.InferOutput<typeof ChapterInput>;

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
export type SeenTalk = v.InferOutput<typeof SeenTalkInput>;

/** What is to be stored and shown of a talk that was seen: everything of `Talk` but its history. */
export type DescribedTalk = v.InferOutput<typeof DescribedTalkInput>;

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
