import type { PlayerReport } from '../messages/player';
import { standsAt } from '../page/playback';

/** Seconds: a clock may run a little past the end before the player says that it stopped. */
const PAST_THE_END = 5;

/**
 * The second up to which a talk has played since its player last reported; undefined where it did not
 * play, or its length is not known (a live stream).
 * @param before what the player said last
 * @param after what it says now, of the same talk; absent where it is gone
 * @param now milliseconds since the epoch
 */
export function playedTo(
  before: Pick<PlayerReport, 'clock' | 'talk'>,
  after: Pick<PlayerReport, 'clock'> | undefined,
  now: number,
): number | undefined {
  const { clock, talk } = before;
  const { duration } = talk;
  if (clock.rate <= 0 || duration === undefined) return undefined;
  const reckoned = standsAt(clock, now);
  // The computer slept, or its clock was set: what the player says is all that is known.
  const played = reckoned > duration + PAST_THE_END ? (after?.clock.at ?? clock.at) : reckoned;
  return Math.floor(Math.min(played, duration));
}
