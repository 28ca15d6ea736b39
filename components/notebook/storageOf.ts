import type { Notebook } from './database';

/** What a notebook takes. */
export interface StorageUse {
  /** Deleted notes, too: they are in the trash. */
  notes: number;
  talks: number;
  pictures: number;
  pictureBytes: number;
  /** Bytes of everything, about, as the browser reckons; absent where it does not say. */
  usage?: number;
}

/** Measures a notebook; of pictures their sizes are read, one after the other, and not their bytes. */
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
