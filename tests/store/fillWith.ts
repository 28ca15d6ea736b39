import type { TestBrowser } from '../harness/browser';
import { showsText } from '../harness/talkmark';
import type { Sample } from './sampleNotes';

/** The parts of the extension API that the function below uses; it runs in the extension, not here. */
declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };

/** When that was: after the last note, so that nothing reminds of one, on whatever day a picture is taken. */
const BACKUP = Date.UTC(2026, 10, 21, 12);

/** Fills an empty notebook, as if all of it had been written here and saved in a backup. */
export async function fillWith(browser: TestBrowser, sample: Sample): Promise<void> {
  const page = await browser.extensionPage('library.html');
  await showsText(page, 'dotScale 2015');
  await page.evaluate(
    async (rows, saved) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('talkmark');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no notebook')));
      });
      const tables = Object.entries(rows);
      const writing = db.transaction(Object.keys(rows), 'readwrite');
      for (const [table, all] of tables) {
        for (const row of all) writing.objectStore(table).put(row);
      }
      await new Promise((resolve, reject) => {
        writing.addEventListener('complete', resolve);
        writing.addEventListener('error', () => reject(writing.error ?? new Error('not written')));
      });
      db.close();
      await chrome.storage.local.set({ lastBackup: saved });
    },
    sample,
    BACKUP,
  );
  await page.close();
}
