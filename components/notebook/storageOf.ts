import type { Notebook } from './database';

/** The size of a notebook. */
export interface StorageUse {
  /** Includes the notes in the trash. */
  notes: number;
  talks: number;
  pictures: number;
  pictureBytes: number;
  /** The browser's estimate in bytes, of everything stored; absent where the browser gives none. */
  usage?: number;
}

/** Returns the size of a notebook. Goes through the pictures one at a time, without reading their bytes. */
export async function storageOf(db: Notebook): Promise<StorageUse> {
  let pictures = 0;
  let pictureBytes = 0;
  await db.pictures.each(({ blob }) => {
    pictures += 1;
    pictureBytes += blob.size;
  });
  const [notes, talks, { usage }] = await Promise.all([
    db.notes.count(),
    db.talks.count(),
    navigator.storage.estimate(),
  ]);
  return { notes, talks, pictures, pictureBytes, ...(usage === undefined ? {} : { usage }) };
}
