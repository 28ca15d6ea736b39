import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, env, stdout } from 'node:process';
import type { BrowserName } from '../harness/browser';
import { showsText } from '../harness/talkmark';
import { withBrowser } from '../harness/withBrowser';
import { fillNotebook } from './fillNotebook';
import { type Measured, tableOf } from './measured';
import { exports, imports } from './rows/files';
import { popup, scrolling } from './rows/lists';
import { moments } from './rows/moment';
import { changingPages, idlePages, playingPages } from './rows/pages';
import type { Row } from './rows/row';
import { sizes } from './rows/sizes';
import { reading, saving, searching } from './rows/store';

// The speed promises, in the built extension, after `npm run build`: `npm run bench`. Names choose rows (`npm run
// bench -- P5 P6`), a number says with how many notes. All rows with 100,000 notes are written to `RESULTS.md` and
// `results.json` beside this file.

/** In this order: the last ones change what is in the store. */
const rows: readonly Row[] = [
  sizes,
  saving,
  reading,
  searching,
  idlePages,
  changingPages,
  playingPages,
  popup,
  moments,
  exports,
  scrolling,
  imports,
];
const words = argv.slice(2);
const chosen = words.filter((word) => /^[PS]/.test(word));
const NOTES = Number(words.find((word) => /^\d+$/.test(word)) ?? 100_000);
const TALKS = 200;
const names = (['chromium', 'firefox'] as const).filter((name) => {
  return env['TALKMARK_BROWSER'] === undefined || env['TALKMARK_BROWSER'] === name;
});

async function measureIn(name: BrowserName): Promise<Measured[]> {
  return withBrowser(name, async (browser) => {
    const page = await browser.extensionPage('library.html');
    await showsText(page, 'dotScale 2015');
    await fillNotebook(page, NOTES, TALKS);
    await page.close();
    const all: Measured[] = [];
    for (const { promises, measure } of rows) {
      if (chosen.length > 0 && !promises.some((each) => chosen.includes(each))) continue;
      const measured = await measure({ browser, notes: NOTES });
      stdout.write(`${tableOf(measured).split('\n').slice(2).join('\n')}\n`);
      all.push(...measured);
    }
    return all;
  });
}

const all: Measured[] = [];
for (const name of names) all.push(...(await measureIn(name)));
const byPromise = new Intl.Collator('en', { numeric: true });
const sorted = all.toSorted((a, b) => byPromise.compare(a.promise, b.promise));
stdout.write(`\n${tableOf(sorted)}\n`);
if (chosen.length === 0 && NOTES === 100_000) {
  await writeFile(join(import.meta.dirname, 'RESULTS.md'), `${tableOf(sorted)}\n`);
  await writeFile(
    join(import.meta.dirname, 'results.json'),
    `${JSON.stringify(sorted, undefined, 2)}\n`,
  );
}
