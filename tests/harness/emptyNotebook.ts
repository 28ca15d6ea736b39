import type { Scope } from './browser';

/** As after Talkmark was removed and installed again. */
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
