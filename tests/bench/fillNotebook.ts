import type { Scope } from '../harness/browser';

/**
 * Fills the notebook with the same notes of invented talks at each run. A note has 6 to 30 words, with the frequencies
 * of a natural language (Zipf), and ends with its own number, which makes it unique.
 */
export async function fillNotebook(page: Scope, notes: number, talks: number): Promise<void> {
  // In portions, because no driver waits long enough for all of them.
  for (let from = 0; from < notes; from += AT_ONCE) {
    await fillFrom(page, from, Math.min(notes, from + AT_ONCE), talks);
  }
}

const AT_ONCE = 20_000;

function fillFrom(page: Scope, from: number, to: number, talks: number): Promise<void> {
  return page.evaluate(
    async (first, end, ofTalks) => {
      const terms = 'scale cache raft queue shard index latency replica consensus kubernetes';
      const syllables = 'ka ro mi te su la ne vo di pa shi ber'.split(' ');
      const made = Array.from({ length: 3000 }, (_, place) => {
        const parts = [place % 12, Math.floor(place / 12) % 12, Math.floor(place / 144)];
        return parts.map((part) => syllables[part % 12]).join('');
      });
      const words = [...made.slice(0, 20), ...terms.split(' '), ...made.slice(20)];
      // Park and Miller's generator gives the same numbers in every browser.
      let seed = 1;
      const random = (): number => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed / 2_147_483_647;
      };
      const word = (): string => words[Math.floor(words.length ** random()) - 1] ?? '';
      const textOf = (number: number): string => {
        seed = number + 1;
        random();
        const length = 6 + Math.floor(random() * 25);
        return `${Array.from({ length }, word).join(' ')} ${number}`;
      };
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('talkmark');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no notebook')));
      });
      const idOf = (number: number): string =>
        `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`;
      const talkOf = (number: number): string => `youtube:bench${String(number).padStart(6, '0')}`;
      for (let start = first; start < end; start += 5000) {
        const writing = db.transaction(['notes', 'talks'], 'readwrite');
        for (let number = start; number < Math.min(end, start + 5000); number += 1) {
          const at = Math.floor(number / ofTalks) * 3;
          writing.objectStore('notes').put({
            id: idOf(number),
            talkId: talkOf(number % ofTalks),
            at,
            text: textOf(number),
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
    from,
    to,
    talks,
  );
}

/** Adds a picture of 300 kB of noise to each of the first notes. */
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
