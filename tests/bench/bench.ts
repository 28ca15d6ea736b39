import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { argv, env, stdout } from 'node:process';
import type { BrowserName } from '../harness/browser';
import { showsText } from '../harness/talkmark';
import { withBrowser } from '../harness/withBrowser';
import { fillNotebook, fillPictures } from './fillNotebook';
import { type Measured, tableOf } from './measured';
import { reasonsFor } from './reasons';
import { exports, imports } from './rows/files';
import { popup, scrolling } from './rows/lists';
import { moments } from './rows/moment';
import { changingPages, idlePages, playingPages } from './rows/pages';
import type { Row } from './rows/row';
import { sizes } from './rows/sizes';
import { reading, saving, searching } from './rows/store';
import { longTexts } from './rows/texts';

// Measures the speed promises in the built extension: `npm run bench`, after `npm run build`. Names choose rows
// (`npm run bench -- P5 P6`), a number sets how many notes there are, a second number how many pictures of 300 kB. A
// run of all rows with 100,000 notes is written to `RESULTS.md` and `results.json` beside this file.

/** Order matters: the last rows change what is stored. */
const rows: readonly Row[] = [
  sizes,
  longTexts,
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
const [NOTES = 100_000, PICTURES = 0] = words.filter((word) => /^\d+$/.test(word)).map(Number);
const TALKS = 200;
const names = (['chromium', 'firefox'] as const).filter((name) => {
  return env['TALKMARK_BROWSER'] === undefined || env['TALKMARK_BROWSER'] === name;
});

const HEAD = `# Speed, as measured

By \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, with ${availableParallelism()} cores. "Other tools' way" is a small version of
what other note tools do (\`page/store.ts\`, \`page/usual.ts\`), and "limit" the least that the browser can do, both in the
same run: the ratios say more than the milliseconds.
`;

async function measureIn(name: BrowserName): Promise<Measured[]> {
  return withBrowser(name, async (browser) => {
    const page = await browser.extensionPage('library.html');
    await showsText(page, 'dotScale 2015');
    await fillNotebook(page, NOTES, TALKS);
    await fillPictures(page, PICTURES);
    await page.close();
    const all: Measured[] = [];
    for (const { promises, measure } of rows) {
      if (chosen.length > 0 && !promises.some((each) => chosen.includes(each))) continue;
      const measured = await measure({ browser, notes: NOTES, pictures: PICTURES });
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
if (chosen.length === 0 && NOTES === 100_000 && PICTURES === 0) {
  await writeFile(
    join(import.meta.dirname, 'RESULTS.md'),
    `${HEAD}\n${tableOf(sorted)}\n${reasonsFor(sorted)}`,
  );
  // One line for each row, rounded to a tenth of a unit.
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 10) / 10 : value;
  const rowLines = sorted.map((row) => JSON.stringify(row, rounded));
  await writeFile(join(import.meta.dirname, 'results.json'), `[\n${rowLines.join(',\n')}\n]\n`);
}
