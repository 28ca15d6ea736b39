import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, env, stdout } from 'node:process';
import type { BrowserName, TestBrowser } from '../harness/browser';
import { showsText } from '../harness/talkmark';
import { withBrowser } from '../harness/withBrowser';
import { fillNotebook } from './fillNotebook';
import { inPage } from './inPage';
import { p50, rounds } from './measured';
import type * as store from './page/store';

// Measures what grows with the number of notes: `npm run bench:growth`, after `npm run build`. Arguments set the numbers
// of notes (1,000, 10,000 and 100,000; a million takes a quarter of an hour more). Prints medians in milliseconds.

const asked = argv.slice(2).map(Number);
const SIZES = asked.length > 0 ? asked : [1000, 10_000, 100_000];

/** Each talk has so many notes, which is what a talk's list shows. */
const NOTES_OF_TALK = 50;

interface Growth {
  browser: BrowserName;
  notes: number;
  save: number;
  listOfTalk: number;
  latest: number;
  search: number;
  searchPeer: number;
  readAll: number;
  /** Megabytes on disk. */
  size: number;
}

async function measure(browser: TestBrowser, notes: number): Promise<Growth> {
  const page = await browser.extensionPage('library.html');
  await showsText(page, 'dotScale 2015');
  await fillNotebook(page, notes, Math.ceil(notes / NOTES_OF_TALK));
  await page.close();
  const quiet = await browser.extensionPage('composer.html');
  const call = await inPage<typeof store>(quiet, 'store.ts');
  await call('searchFirst', '73');
  const growth: Growth = {
    browser: browser.name,
    notes,
    save: p50(await rounds(40, () => call('save'), 10)),
    listOfTalk: p50(await rounds(20, () => call('listTalk'))),
    latest: p50(await rounds(20, () => call('latest'))),
    search: p50(await rounds(7, () => call('searchCold', '733'))),
    searchPeer: await unlessRefused(() => rounds(3, () => call('searchPeer', '733'), 1)),
    readAll: await unlessRefused(() => rounds(2, () => call('readAll'), 1)),
    size: (await call('bytesStored')) / 1e6,
  };
  await quiet.close();
  return growth;
}

/** Gives NaN where Chromium refuses to read a million notes at once (UnknownError, 156). */
async function unlessRefused(times: () => Promise<number[]>): Promise<number> {
  return times().then(p50, () => Number.NaN);
}

const HEAD = [
  'browser',
  'notes',
  'save (P1, P2)',
  `list of a talk with ${NOTES_OF_TALK} (P3)`,
  'latest 50 (P3)',
  'first search of a page (P5)',
  "other tools' search",
  'read all',
  'MB on disk',
];

function tableOf(all: readonly Growth[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = all.map(({ browser, notes, ...figures }) => {
    const times = Object.values(figures).map((each: number) =>
      Number.isNaN(each) ? 'refused' : each.toFixed(1),
    );
    return line([browser, notes.toLocaleString('en'), ...times]);
  });
  return [line(HEAD), line(HEAD.map(() => '---')), ...rows].join('\n');
}

const all: Growth[] = [];
for (const name of ['chromium', 'firefox'] as const) {
  if (env['TALKMARK_BROWSER'] !== undefined && env['TALKMARK_BROWSER'] !== name) continue;
  await withBrowser(name, async (browser) => {
    for (const notes of SIZES) all.push(await measure(browser, notes));
  });
}
stdout.write(`${tableOf(all)}\n`);
const head = `# What grows with the notes

By \`npm run bench:growth\`, in milliseconds, the middle of several.
`;
await writeFile(join(import.meta.dirname, 'GROWTH.md'), `${head}\n${tableOf(all)}\n`);
