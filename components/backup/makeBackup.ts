import { fileOfPieces } from '../files/fileOfPieces';
import type { Notebook } from '../notebook/database';
import { backupOf } from './backupFile';

/** All that Talkmark keeps as a file. @returns its `blob:` address, to be given back when saved */
export async function makeBackup(db: Notebook): Promise<string> {
  return URL.createObjectURL(await fileOfPieces(backupOf(db)));
}
