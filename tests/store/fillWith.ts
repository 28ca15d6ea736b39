import type { TestBrowser } from '../harness/browser';
import { putRows } from '../harness/putRows';
import { showsText } from '../harness/talkmark';
import type { Sample } from './sampleNotes';

/** The extension API, as far as the function below uses it. It runs in the extension, not in Node. */
declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };

/** Time of the last backup: after the last note, so that no picture shows a reminder, whenever it is taken. */
const BACKUP = Date.UTC(2026, 10, 21, 12);

/** Fills an empty notebook, as if all notes had been written here and a backup had been saved. */
export async function fillWith(browser: TestBrowser, sample: Sample): Promise<void> {
  const page = await browser.extensionPage('library.html');
  await showsText(page, 'dotScale 2015');
  await putRows(page, { ...sample });
  await page.evaluate((saved) => chrome.storage.local.set({ lastBackup: saved }), BACKUP);
  await page.close();
}
