import type { TestBrowser } from '../harness/browser';
import { putRows } from '../harness/putRows';
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
  await putRows(page, { ...sample });
  await page.evaluate((saved) => chrome.storage.local.set({ lastBackup: saved }), BACKUP);
  await page.close();
}
