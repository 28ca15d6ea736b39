import { recordOf } from './catalogue';
import type { EditionTalk } from './editions';
import type { DescribedTalk, Talk, TalkFacts, TalkId } from './talk';

/** A talk as the interface shows and exports it. */
export type ShownTalk = DescribedTalk &
  Pick<Talk, 'corrections' | 'chapters'> &
  Partial<Pick<Talk, 'page'>>;

/**
 * Returns the talk to show. The stored record, with the user's corrections, wins over the description of
 * the tab's talk, which fills what was not known when the talk was stored.
 */
export function shownTalk(described: DescribedTalk, stored: Talk | undefined): ShownTalk {
  if (!stored) return { corrections: {}, chapters: [], ...described };
  const { subject } = stored.corrections;
  const guesses = { ...described.guesses, ...stored.guesses };
  return { ...described, ...stored, ...(subject === undefined ? {} : { subject }), guesses };
}

/** Returns a talk of an edition as it is shown and exported, whether or not it is stored. */
export function shownOf({ id, facts, stored, listed }: EditionTalk): ShownTalk {
  return shownTalk(
    {
      id,
      url: stored?.url ?? listed?.pageUrl ?? '',
      guesses: stored?.guesses ?? facts,
      ...(listed && recordOf(listed)),
    },
    stored,
  );
}

/** A talk whose facts the user is about to correct. */
export interface CorrectedTalk {
  id: TalkId;
  /** The facts that are shown. */
  facts: Partial<TalkFacts>;
  /** The facts without the user's corrections. */
  guesses?: Partial<TalkFacts>;
}

/** Returns a talk of an edition in the form that its editor needs. */
export function correctedOf({ id, facts, stored }: EditionTalk): CorrectedTalk {
  return { id, facts, guesses: stored?.guesses ?? facts };
}
