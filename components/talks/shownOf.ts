import type { CorrectedTalk } from '../talkViews/TalkFactsEditor';
import { recordOf } from './catalogue';
import type { EditionTalk } from './editions';
import { type ShownTalk, shownTalk } from './shownTalk';

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
