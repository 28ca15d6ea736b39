import { recordOf } from './catalogue';
import type { EditionTalk } from './editions';
import type { DescribedTalk, Talk, TalkFacts, TalkId } from './talk';

/** What the popup shows and exports of the tab's talk. */
export type ShownTalk = DescribedTalk &
  Pick<Talk, 'corrections' | 'chapters'> &
  Partial<Pick<Talk, 'page'>>;

/**
 * The talk as it is to be shown: what is stored of it, with the user's corrections, before what the
 * tab says now; the tab fills what was not known when it was stored.
 */
export function shownTalk(described: DescribedTalk, stored: Talk | undefined): ShownTalk {
  if (!stored) return { corrections: {}, chapters: [], ...described };
  const { subject } = stored.corrections;
  const guesses = { ...described.guesses, ...stored.guesses };
  return { ...described, ...stored, ...(subject === undefined ? {} : { subject }), guesses };
}

/** A talk as it is shown and exported, also one of which nothing is stored. */
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

/** A talk whose facts are corrected. */
export interface CorrectedTalk {
  id: TalkId;
  /** As they are shown. */
  facts: Partial<TalkFacts>;
  /** As they are without the user's word. */
  guesses?: Partial<TalkFacts>;
}

/** A talk as its facts are corrected. */
export function correctedOf({ id, facts, stored }: EditionTalk): CorrectedTalk {
  return { id, facts, guesses: stored?.guesses ?? facts };
}
