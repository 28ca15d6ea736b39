import type { Notebook } from '../notes/database';
import { backupOf } from './backupFile';

/** All that Talkmark keeps as a file in memory. @returns its `blob:` address, to be given back when saved */
export async function makeBackup(db: Notebook): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of backupOf(db)) pieces.push(piece);
  return URL.createObjectURL(new Blob(pieces, { type: 'application/json' }));
}
