import { Dexie } from 'dexie';

/** Name of the database with a compact copy of the notes' searchable text. */
export const SEARCH_DATABASE = 'talkmark-search';

/**
 * Deletes the search's copy of the notes; the next search builds it anew. Call this when notes are added
 * or removed other than by writing a note.
 */
export async function forgetSearched(): Promise<void> {
  // The next search repairs a copy that could not be deleted.
  await Dexie.delete(SEARCH_DATABASE).catch(() => {});
}
