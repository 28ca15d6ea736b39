import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import type { BrowserName, Scope, TestBrowser } from '../harness/browser';
import { emptyNotebook } from '../harness/emptyNotebook';
import { clickNamed, showsText } from '../harness/talkmark';
import { until } from '../harness/until';
import { withBrowser } from '../harness/withBrowser';
import { fillNotebook, fillPictures } from './fillNotebook';

// How long a backup of a full notebook takes, and its import into an empty one, and for how long the page
// does not answer meanwhile: `npm run bench:backup`, after `npm run build`; numbers say with how many notes,
// and pictures of 300 kB (none, unless said).

const NOTES = Number(argv[2] ?? 100_000);
const PICTURES = Number(argv[3] ?? 0);
const TALKS = 200;

/** Has the page watch how long it does not answer. */
function watch(scope: Scope): Promise<void> {
  return scope.evaluate(() => {
    const page = window as unknown as { longest?: number };
    const isWatched = page.longest !== undefined;
    page.longest = 0;
    if (isWatched) return;
    let last = performance.now();
    const look = (): void => {
      const now = performance.now();
      page.longest = Math.max(page.longest ?? 0, now - last);
      last = now;
      setTimeout(look, 0);
    };
    look();
  });
}

/** Milliseconds that it takes until the page shows a text, and for how long it did not answer at the most. */
async function time(page: Scope, start: () => Promise<void>, shown: string): Promise<string> {
  await watch(page);
  const begun = performance.now();
  await start();
  await until(() => page.evaluate((text) => document.body.innerText.includes(text), shown), {
    what: shown,
    within: 300_000,
  });
  const taken = performance.now() - begun;
  const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  return `${taken.toFixed(0).padStart(7)} ms, longest silence ${longest.toFixed(0).padStart(5)} ms`;
}

async function measure(browser: TestBrowser): Promise<void> {
  const page = await browser.extensionPage('library.html#/backup');
  await showsText(page, 'Save a backup');
  await fillNotebook(page, NOTES, TALKS);
  await fillPictures(page, PICTURES);
  stdout.write(`${browser.name}, ${NOTES} notes on ${TALKS} talks, ${PICTURES} pictures\n`);
  const saved = await time(page, () => clickNamed(page, 'Save a backup'), 'in your downloads');
  stdout.write(`  backup  ${saved}\n`);
  const { name, bytes } = await browser.downloads.size(/^Talkmark .*\.json$/);
  stdout.write(`  of ${(bytes / 1e6).toFixed(1)} MB\n`);
  await emptyNotebook(page);
  const file = join(browser.downloads.folder, name);
  const look = () => page.chooseFile('input[type=file]', file);
  stdout.write(`  reading ${await time(page, look, 'Adds')}\n`);
  stdout.write(`  import  ${await time(page, () => clickNamed(page, 'Import'), 'Imported')}\n`);
  const there = await countPictures(page);
  if (there !== PICTURES) throw new Error(`${there} of ${PICTURES} pictures came back.`);
  await page.close();
}

function countPictures(page: Scope): Promise<number> {
  return page.evaluate(async () => {
    const opened = indexedDB.open('talkmark');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const count = opened.result.transaction(['pictures']).objectStore('pictures').count();
    await new Promise((resolve) => count.addEventListener('success', resolve));
    opened.result.close();
    return count.result;
  });
}

const names: BrowserName[] = ['chromium', 'firefox'];
for (const name of names) await withBrowser(name, measure);
