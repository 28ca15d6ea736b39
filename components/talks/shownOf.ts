import type { EditionTalk } from './editions';
import { type ShownTalk, shownTalk } from './shownTalk';
import type { CorrectedTalk } from './TalkFactsEditor';

/** A talk as it is shown and exported, also one of which nothing is stored. */
export function shownOf({ id, facts, stored, listed }: EditionTalk): ShownTalk {
  const { subject, slidesUrl, pageUrl } = listed ?? {};
  return shownTalk(
    {
      id,
      url: stored?.url ?? pageUrl ?? '',
      guesses: stored?.guesses ?? facts,
      ...(subject === undefined ? {} : { subject }),
      ...(slidesUrl === undefined ? {} : { slidesUrl }),
      ...(pageUrl === undefined ? {} : { pageUrl }),
    },
    stored,
  );
}

/** A talk as its facts are corrected. */
export function correctedOf({ id, facts, stored }: EditionTalk): CorrectedTalk {
  return { id, facts, guesses: stored?.guesses ?? facts };
}
