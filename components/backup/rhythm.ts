import type { BackupRhythm, Settings } from '../settings/settings';

export const DAY_MS = 24 * 60 * 60 * 1000;

/** The time from one backup to the next. */
const PERIODS_MS: Record<Exclude<BackupRhythm, 'never'>, number> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
};

/**
 * True when Talkmark should save a backup by itself. After a failed one it waits at least a day. A stored time in
 * the future counts as past, because the clock was wrong then.
 * @param now milliseconds since the epoch
 */
export function isDue({ backupEvery, lastBackup, backupTried }: Settings, now: number): boolean {
  if (backupEvery === 'never') return false;
  const isOver = (time: number, periodMs: number): boolean => time > now || now - time >= periodMs;
  return isOver(lastBackup, PERIODS_MS[backupEvery]) && isOver(backupTried, DAY_MS);
}

/** A backup that takes longer has failed. */
const BACKUP_LIMIT_MS = 10 * 60 * 1000;

/** True when the last backup that Talkmark should have saved by itself was not saved. */
export function hasBackupFailed(
  { backupEvery, lastBackup, backupTried }: Settings,
  now: number,
): boolean {
  return backupEvery !== 'never' && backupTried > lastBackup && now - backupTried > BACKUP_LIMIT_MS;
}
