import { downloadFile } from '../files/downloadFile';
import { fileOfPieces } from '../files/fileOfPieces';
import type { Notebook } from '../notebook/database';
import { whileImporting } from '../notebook/importLock';
import { changeSettings } from '../settings/settings';
import { BACKUP_TABLES, backupName, backupOf } from './backupFile';

/** Returns the `blob:` URL of a file with everything that Talkmark stores. The caller revokes it after saving. */
export async function makeBackup(db: Notebook): Promise<string> {
  return URL.createObjectURL(await fileOfPieces(backupOf(db)));
}

/**
 * Lets the user save everything as a file and records the time. An import or the deletion of everything waits
 * until then: otherwise the file would be incomplete.
 * @param now milliseconds since the epoch
 * @param onProgress is called with the done part, from 0 to 1
 * @throws the reason of the signal when it aborts
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
      tapped(backupOf(db), (piece) => {
        signal.throwIfAborted();
        lines += piece.split('\n').length;
        onProgress(Math.min(1, lines / total));
      }),
    );
    await downloadFile(file, backupName(now), 'application/json');
    await changeSettings({ lastBackup: now });
  });
}

async function* tapped(
  pieces: AsyncIterable<string>,
  onPiece: (piece: string) => void,
): AsyncGenerator<string> {
  for await (const piece of pieces) {
    onPiece(piece);
    yield piece;
  }
}
