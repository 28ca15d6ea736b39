import type { Notebook, Picture } from '../notebook/database';
import type { FilePicture } from './importContents';
import { inSlices } from './inSlices';

/** Pictures that are in memory at once. */
const SLICE_LENGTH = 8;

interface StagingOptions {
  signal: AbortSignal;
  /** Called with the number of written pictures. */
  onProgress: (count: number) => void;
}

/**
 * Writes the pictures of a file before their notes, in several transactions: 500 MB of pictures in one transaction do
 * not fit into memory (Chromium 156, 2026-11-26). A picture without its note is never shown, and `cleanTrash` removes
 * those that a crash leaves behind.
 * @throws the reason of the signal, or an error if the file cannot be read any more; no picture is stored then
 */
export async function stagePictures(
  db: Notebook,
  pictures: readonly FilePicture[],
  { signal, onProgress }: StagingOptions,
): Promise<void> {
  let count = 0;
  try {
    const write = async (slice: readonly FilePicture[]): Promise<void> => {
      signal.throwIfAborted();
      await db.pictures.bulkPut(await Promise.all(slice.map(withBytes)));
      count += slice.length;
      onProgress(count);
    };
    await inSlices(pictures, write, SLICE_LENGTH);
  } catch (error) {
    await removeStaged(db, pictures);
    throw error;
  }
}

/** Removes the pictures that `stagePictures` wrote. */
export async function removeStaged(db: Notebook, pictures: readonly FilePicture[]): Promise<void> {
  await db.pictures.bulkDelete(pictures.map(({ id }) => id));
}

async function withBytes({ read, ...picture }: FilePicture): Promise<Picture> {
  return { ...picture, blob: await read() };
}
