import { downloadFile } from '../exports/downloadFile';
import type { Notebook } from '../notes/database';
import { changeSettings } from '../settings/settings';
import { BACKUP_TABLES, backupOf } from './backupFile';

/**
 * Saves everything as a file, and remembers when.
 * @param now milliseconds since the epoch
 * @throws the signal's reason
 */
export async function saveBackup(
  db: Notebook,
  now: number,
  signal: AbortSignal,
  onProgress: (part: number) => void,
): Promise<void> {
  const counts = await Promise.all(BACKUP_TABLES.map(async (table) => db.table(table).count()));
  const total = counts.reduce((sum, count) => sum + count, 1);
  const parts: string[] = [];
  let lines = 0;
  for await (const part of backupOf(db)) {
    signal.throwIfAborted();
    parts.push(part);
    lines += part.split('\n').length;
    onProgress(Math.min(1, lines / total));
  }
  downloadFile(parts, backupName(now), 'application/json');
  await changeSettings({ lastBackup: now });
}

/** `Talkmark 2026-11-25.json`, by the day of the user. */
function backupName(now: number): string {
  const date = new Date(now);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `Talkmark ${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}.json`;
}
