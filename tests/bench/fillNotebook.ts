import type { Scope } from '../harness/browser';

/** Fills the notebook with notes of made-up talks, the same at each run. */
export function fillNotebook(page: Scope, notes: number, talks: number): Promise<void> {
  return page.evaluate(
    async (count, ofTalks) => {
      const words = 'scale cache raft queue shard index latency replica consensus kubernetes'.split(
        ' ',
      );
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('talkmark');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no notebook')));
      });
      const idOf = (number: number): string =>
        `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`;
      const talkOf = (number: number): string => `youtube:bench${String(number).padStart(6, '0')}`;
      for (let start = 0; start < count; start += 5000) {
        const writing = db.transaction(['notes', 'talks'], 'readwrite');
        for (let number = start; number < Math.min(count, start + 5000); number += 1) {
          const at = Math.floor(number / ofTalks) * 3;
          const text = [0, 3, 7].map((by) => words[(number * 7 + by) % words.length]).join(' ');
          writing.objectStore('notes').put({
            id: idOf(number),
            talkId: talkOf(number % ofTalks),
            at,
            text: `${text} ${number}`,
            pictureIds: [],
            createdAt: number,
            updatedAt: number,
          });
        }
        const firstTalks = start === 0 ? ofTalks : 0;
        for (let number = 0; number < firstTalks; number += 1) {
          writing.objectStore('talks').put({
            id: talkOf(number),
            url: `https://www.youtube.com/watch?v=${talkOf(number).slice(8)}`,
            guesses: { title: `Talk ${number}`, conference: 'Bench', edition: '2026' },
            corrections: {},
            chapters: [],
            createdAt: 1,
            updatedAt: 1,
          });
        }
        await new Promise((resolve, reject) => {
          writing.addEventListener('complete', resolve);
          writing.addEventListener('error', reject);
        });
      }
      db.close();
    },
    notes,
    talks,
  );
}

/** Gives the first notes a picture each, of 300 kB of noise. */
export function fillPictures(page: Scope, pictures: number): Promise<void> {
  return page.evaluate(async (count) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('talkmark');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const idOf = (number: number, version: string): string =>
      `01890a5d-ac96-${version}74b-bcce-${String(number).padStart(12, '0')}`;
    for (let number = 0; number < count; number += 1) {
      const noise = new Uint8Array(300_000);
      for (let start = 0; start < noise.length; start += 60_000) {
        crypto.getRandomValues(noise.subarray(start, start + 60_000));
      }
      const writing = db.transaction(['pictures'], 'readwrite');
      writing.objectStore('pictures').put({
        id: idOf(number, '4'),
        noteId: idOf(number, '7'),
        blob: new Blob([noise], { type: 'image/webp' }),
        width: 1280,
        height: 720,
        createdAt: number,
      });
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
    }
    db.close();
  }, pictures);
}
