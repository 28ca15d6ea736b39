import type { BackupRhythm, Settings } from '../settings/settings';

/** Milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** Milliseconds from one backup to the next. */
const LENGTHS: Record<Exclude<BackupRhythm, 'never'>, number> = {
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
};

/**
 * Whether Talkmark is to save a backup by itself; after one that failed, a day later at the earliest. A time
 * in the future is one of a clock that was wrong.
 * @param now milliseconds since the epoch
 */
export function isDue({ backupEvery, lastBackup, backupTried }: Settings, now: number): boolean {
  if (backupEvery === 'never') return false;
  const isOver = (time: number, length: number): boolean => time > now || now - time >= length;
  return isOver(lastBackup, LENGTHS[backupEvery]) && isOver(backupTried, DAY);
}

/** Milliseconds that a backup may take. */
const UNDER_WAY = 10 * 60 * 1000;

/** Whether the last backup that Talkmark was to save by itself was not saved. */
export function hasFailed(
  { backupEvery, lastBackup, backupTried }: Settings,
  now: number,
): boolean {
  return backupEvery !== 'never' && backupTried > lastBackup && now - backupTried > UNDER_WAY;
}
