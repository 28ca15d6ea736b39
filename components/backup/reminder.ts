import type { Notebook } from '../notebook/database';
import type { Settings } from '../settings/settings';
import { DAY_MS, hasBackupFailed } from './rhythm';

/** A note that has been in no backup for longer brings the reminder. */
const OLDEST_UNSAVED_MS = 30 * DAY_MS;

/** This many notes without a backup bring the reminder at once. */
const MOST_UNSAVED_NOTES = 200;

/** The last backup failed, or is old, or there never was one. */
export type ReminderReason = 'failed' | 'old' | 'never';

/**
 * Returns why the user should be reminded of backups: notes have been in no backup for long, or there are many of
 * them. Returns undefined when no reminder is due.
 * @param now milliseconds since the epoch
 */
export async function backupReminder(
  db: Notebook,
  settings: Settings,
  now: number,
): Promise<ReminderReason | undefined> {
  if (settings.backupLater > now) return undefined;
  if (hasBackupFailed(settings, now)) return 'failed';
  const { lastBackup } = settings;
  const unsaved = () => db.notes.where('updatedAt').above(lastBackup);
  // Not `count()`: it ignores the limit and counts all notes (Dexie 4.4.7), which takes 140 ms for 100,000.
  const [first, unsavedIds] = await Promise.all([
    unsaved().first(),
    unsaved().limit(MOST_UNSAVED_NOTES).primaryKeys(),
  ]);
  const isOld = first !== undefined && now - first.updatedAt >= OLDEST_UNSAVED_MS;
  if (!isOld && unsavedIds.length < MOST_UNSAVED_NOTES) return undefined;
  return lastBackup === 0 ? 'never' : 'old';
}
