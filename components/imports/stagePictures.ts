import type { Notebook, Picture } from '../notebook/database';
import type { FilePicture } from './importContents';
import { inSlices } from './inSlices';

/** Pictures are large: so many are in memory at once. */
const AT_ONCE = 8;

interface Staging {
  signal: AbortSignal;
  /** Told how many are written. */
  onProgress: (count: number) => void;
}

/**
 * Writes the pictures of a file before the notes they belong to, in transactions of their own: 500 MB of them in
 * one do not go into memory (Chromium 156, 2026-11-26). Nobody sees a picture without its note; what a
 * crash leaves goes with the trash, see `cleanTrash`.
 * @throws the signal's reason, or where the file cannot be read any more; none of them is there then
 */
export async function stagePictures(
  db: Notebook,
  pictures: readonly FilePicture[],
  { signal, onProgress }: Staging,
): Promise<void> {
  let count = 0;
  try {
    const write = async (slice: readonly FilePicture[]): Promise<void> => {
      signal.throwIfAborted();
      await db.pictures.bulkPut(await Promise.all(slice.map(withBytes)));
      count += slice.length;
      onProgress(count);
    };
    await inSlices(pictures, write, AT_ONCE);
  } catch (error) {
    await removeStaged(db, pictures);
    throw error;
  }
}

/** Takes them away again. */
export async function removeStaged(db: Notebook, pictures: readonly FilePicture[]): Promise<void> {
  await db.pictures.bulkDelete(pictures.map(({ id }) => id));
}

async function withBytes({ read, ...picture }: FilePicture): Promise<Picture> {
  return { ...picture, blob: await read() };
}
