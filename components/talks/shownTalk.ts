import type { DescribedTalk, Talk } from './talk';

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
