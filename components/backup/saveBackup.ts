import { downloadFile } from '../exports/downloadFile';
import type { Notebook } from '../notes/database';
import { changeSettings } from '../settings/settings';
import { BACKUP_TABLES, backupOf } from './backupFile';
import { backupName } from './backupName';

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
