import { Dexie } from 'dexie';

/** The database with a packed copy of what is searched of the notes. */
export const SEARCH_DATABASE = 'talkmark-search';

/** To be called when notes came or went in another way than by being written: the next search makes the copy anew. */
export async function forgetSearched(): Promise<void> {
  // One that cannot be deleted is put right by the next search.
  await Dexie.delete(SEARCH_DATABASE).catch(() => {});
}
