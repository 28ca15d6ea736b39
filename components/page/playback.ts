import type { PlayerClock } from '../messages/player';

/**
 * Where a talk stands, in seconds, by what its player told last.
 * @param now milliseconds since the epoch
 */
export function standsAt({ at, rate, readAt }: PlayerClock, now: number): number {
  return at + (Math.max(0, now - readAt) / 1000) * rate;
}
