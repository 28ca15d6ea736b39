import type { Scope } from './browser';

/** Adds rows to tables of the notebook, as Talkmark itself does. @param page a page of Talkmark */
export function putRows(
  page: Scope,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  return page.evaluate(async (tables) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('talkmark');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('no notebook')));
    });
    const writing = db.transaction(Object.keys(tables), 'readwrite');
    for (const [table, all] of Object.entries(tables)) {
      for (const row of all) writing.objectStore(table).put(row);
    }
    await new Promise((resolve, reject) => {
      writing.addEventListener('complete', resolve);
      writing.addEventListener('error', () => reject(writing.error ?? new Error('not written')));
    });
    db.close();
  }, rows);
}
