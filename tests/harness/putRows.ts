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

/** Adds plain pictures, each of a different width, to a note that exists. */
export function putPictures(page: Scope, noteId: string, count: number): Promise<void> {
  return page.evaluate(
    async (of, number) => {
      const pictures = Array.from({ length: number }, async (_, place) => {
        const [width, height] = [640 + 80 * place, 360];
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        canvas.getContext('2d')?.fillRect(0, 0, width, height / 2);
        const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
        return { id: `${of}-${place}`, noteId: of, blob, width, height, createdAt: place };
      });
      const made = await Promise.all(pictures);
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('talkmark');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no notebook')));
      });
      const writing = db.transaction(['notes', 'pictures'], 'readwrite');
      const notes = writing.objectStore('notes');
      const reading = notes.get(of);
      reading.addEventListener('success', () => {
        notes.put({ ...(reading.result as object), pictureIds: made.map(({ id }) => id) });
      });
      for (const picture of made) writing.objectStore('pictures').put(picture);
      await new Promise((resolve, reject) => {
        writing.addEventListener('complete', resolve);
        writing.addEventListener('error', () => reject(writing.error ?? new Error('not written')));
      });
      db.close();
    },
    noteId,
    count,
  );
}
