import { recordOf } from './catalogue';
import type { EditionTalk } from './editions';
import { type ShownTalk, shownTalk } from './shownTalk';
import type { TalkFacts, TalkId } from './talk';

/** A talk whose facts are corrected. */
export interface CorrectedTalk {
  id: TalkId;
  /** As they are shown. */
  facts: Partial<TalkFacts>;
  /** As they are without the user's word. */
  guesses?: Partial<TalkFacts>;
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

/** A talk as its facts are corrected. */
export function correctedOf({ id, facts, stored }: EditionTalk): CorrectedTalk {
  return { id, facts, guesses: stored?.guesses ?? facts };
}
