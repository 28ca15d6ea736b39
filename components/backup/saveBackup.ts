import { downloadFile } from '../files/downloadFile';
import { fileOfPieces } from '../files/fileOfPieces';
import type { Notebook } from '../notebook/database';
import { whileImporting } from '../notebook/importLock';
import { changeSettings } from '../settings/settings';
import { BACKUP_TABLES, backupOf } from './backupFile';
import { backupName } from './backupName';

/**
 * Saves everything as a file, and remembers when. Neither an import nor the deletion of everything comes in between: the
 * file would have half of it.
 * @param now milliseconds since the epoch
 * @throws the signal's reason
 */
export async function saveBackup(
  db: Notebook,
  now: number,
  signal: AbortSignal,
  onProgress: (part: number) => void,
): Promise<void> {
  await whileImporting(signal, async () => {
    const counts = await Promise.all(BACKUP_TABLES.map(async (table) => db.table(table).count()));
    const total = counts.reduce((sum, count) => sum + count, 1);
    let lines = 0;
    const file = await fileOfPieces(
      watched(backupOf(db), (piece) => {
        signal.throwIfAborted();
        lines += piece.split('\n').length;
        onProgress(Math.min(1, lines / total));
      }),
    );
    await downloadFile(file, backupName(now), 'application/json');
    await changeSettings({ lastBackup: now });
  });
}

async function* watched(
  pieces: AsyncIterable<string>,
  look: (piece: string) => void,
): AsyncGenerator<string> {
  for await (const piece of pieces) {
    look(piece);
    yield piece;
  }
}
