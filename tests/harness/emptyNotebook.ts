import type { Scope } from './browser';

/** Deletes everything that Talkmark has stored, as removing and reinstalling it does. */
export function emptyNotebook(page: Scope): Promise<void> {
  return page.evaluate(async () => {
    const opened = indexedDB.open('talkmark');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const db = opened.result;
    const writing = db.transaction([...db.objectStoreNames], 'readwrite');
    for (const name of db.objectStoreNames) writing.objectStore(name).clear();
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    db.close();
  });
}
