import type { Notebook } from '../notebook/database';
import type { Settings } from '../settings/settings';
import { DAY, hasFailed } from './rhythm';

/** Milliseconds that a note may be in no backup before that is said. */
const LONG = 30 * DAY;

/** So many notes in no backup are said at once. */
const MANY = 200;

/** Why the user is to be told of backups: the last one failed, or is old, or there never was one. */
export type Reminder = 'failed' | 'old' | 'never';

/**
 * Whether notes have been in no backup for long, or many of them are.
 * @param now milliseconds since the epoch
 */
export async function backupReminder(
  db: Notebook,
  settings: Settings,
  now: number,
): Promise<Reminder | undefined> {
  if (settings.backupLater > now) return undefined;
  if (hasFailed(settings, now)) return 'failed';
  const { lastBackup } = settings;
  const since = () => db.notes.where('updatedAt').above(lastBackup);
  // Not `count()`: it counts all of them whatever the limit (Dexie 4.4.7), 140 ms of 100,000.
  const [first, many] = await Promise.all([since().first(), since().limit(MANY).primaryKeys()]);
  if (!first || (now - first.updatedAt < LONG && many.length < MANY)) return undefined;
  return lastBackup === 0 ? 'never' : 'old';
}
