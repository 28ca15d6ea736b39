import type { PlayerReport } from '../messages/player';
import { currentMoment } from '../page/playback';

/** A clock may run this far past the end before the player reports that it stopped. */
const END_TOLERANCE_SECONDS = 5;

/**
 * Returns the second up to which a talk has played since its player last reported; undefined where it did not
 * play, or its length is not known (a live stream).
 * @param before the last report of the player
 * @param after its report now, of the same talk; absent where it is gone
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
  const expected = currentMoment(clock, now);
  // If the computer slept or its clock was changed, only the player's own times are reliable.
  const played =
    expected > duration + END_TOLERANCE_SECONDS ? (after?.clock.at ?? clock.at) : expected;
  return Math.floor(Math.min(played, duration));
}
