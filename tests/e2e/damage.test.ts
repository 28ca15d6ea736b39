import { expect, it } from 'vitest';
import { bringBack } from '../harness/bringBack';
import type { TestBrowser } from '../harness/browser';
import { damages, databaseFiles } from '../harness/damage';
import { describeInBrowsers } from '../harness/e2e';
import { figure } from '../harness/figures';
import { stored } from '../harness/talkmark';
import { until } from '../harness/until';
import { writeNotes, type Written } from '../harness/writer';

/** Number of notes that are written before each damage. */
const NOTES = 30;

async function textsIn(browser: TestBrowser): Promise<string[]> {
  return (await stored(browser)).map(({ text }) => text).toSorted();
}

/** Waits until the mirror has as many notes as the notebook. */
async function isMirrored(browser: TestBrowser, count: number): Promise<void> {
  const page = await browser.extensionPage('library.html');
  const mirrored = () =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
      };
      const inStorage = (await chrome.storage.local.get('mirror:index'))['mirror:index'];
      if (inStorage !== undefined) return inStorage as Record<string, number>;
      const opening = indexedDB.open('talkmark-mirror');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opening.addEventListener('success', () => resolve(opening.result));
      });
      const reading = db.transaction('entries').objectStore('entries').get('index');
      const index = await new Promise<unknown>((resolve) => {
        reading.addEventListener('success', () => resolve(reading.result));
      });
      db.close();
      return (index ?? {}) as Record<string, number>;
    });
  await until(
    async () => {
      const counts = Object.entries(await mirrored()).filter(([key]) => key.startsWith('notes:'));
      return counts.reduce((sum, [, each]) => sum + each, 0) === count;
    },
    { what: 'the mirror to have all notes' },
  );
  await page.close();
}

describeInBrowsers('a database that was damaged while the browser was closed', (session) => {
  it(
    'is noticed at the next start, and its notes come back with one click',
    { timeout: 400_000 },
    async () => {
      const { browser } = session();
      const kinds = damages[browser.name];
      let harmless = 0;
      for (const { name, apply } of kinds) {
        const page = await browser.extensionPage('library.html');
        const written: Written = { sent: [], acknowledged: [] };
        await writeNotes(page, written, name, () => written.acknowledged.length === NOTES);
        const before = await textsIn(browser);
        await isMirrored(browser, before.length);
        await browser.restart(async (profile) => apply(await databaseFiles(profile)));

        const after = await textsIn(browser).catch((): string[] => []);
        if (JSON.stringify(after) === JSON.stringify(before)) harmless += 1;
        else await bringBack(browser);
        expect({ [name]: await textsIn(browser) }).toEqual({ [name]: before });
      }
      await figure(
        'R7',
        browser.name,
        `${kinds.length} of ${kinds.length} damages: 0 silent, 0 notes lost (${harmless} did no harm)`,
      );
    },
  );
});
