import { join } from 'node:path';
import type { TestBrowser } from '../../harness/browser';
import { emptyNotebook } from '../../harness/emptyNotebook';
import { clickNamed, hasElement, showsText } from '../../harness/talkmark';
import { until } from '../../harness/until';
import { inPage } from '../inPage';
import { type Measured, rounds } from '../measured';
import type * as store from '../page/store';
import { shows, timed, type Timed } from '../silence';
import type { Place, Row } from './row';

function rowsOf(
  { browser }: Place,
  promise: string,
  what: string,
  { taken, silence }: Timed,
  goal: { most: number; peer?: readonly number[] },
): Measured[] {
  const { most, peer } = goal;
  const common = { promise, browser: browser.name, unit: 'ms' } as const;
  return [
    {
      ...common,
      what,
      ours: [taken],
      ...(peer && { peer }),
      goal: `≤ ${Math.round(most)}`,
      isHeld: taken <= most,
    },
    {
      ...common,
      what: `${what}: longest silence of the page`,
      ours: [silence],
      goal: '≤ 50',
      isHeld: silence <= 50,
    },
  ];
}

/** Exports all notes as a document, from the page of an edition. */
async function exported(browser: TestBrowser, format: string): Promise<Timed> {
  const page = await browser.extensionPage('library.html#/edition/bench%2F2026');
  await showsText(page, 'Bench 2026');
  await clickNamed(page, 'Select all');
  await clickNamed(page, 'Export');
  // The first time, everything is read before the choice appears.
  await until(() => hasElement(page, 'dialog select'), {
    what: 'the choice of formats',
    within: 60_000,
  });
  await page.evaluate((wanted) => {
    const field = [...document.querySelectorAll('select')].find(({ options }) =>
      [...options].some(({ value }) => value === wanted),
    );
    if (!field) throw new Error('There is no choice of formats.');
    field.value = wanted;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, format);
  await page.evaluate(() => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      Object.assign(window, { made: true });
      return create(blob);
    };
  });
  const isMade = (): Promise<boolean> => page.evaluate(() => 'made' in window);
  const result = await timed(page, () => clickNamed(page, 'Download'), isMade);
  await page.close();
  return result;
}

/** P17: exports. */
export const exports: Row = {
  promises: ['P17'],
  async measure(place) {
    const { browser, notes } = place;
    const page = await browser.extensionPage('library.html#/backup');
    await showsText(page, 'Save a backup');
    const call = await inPage<typeof store>(page, 'store.ts');
    const limit = await rounds(3, () => call('readAll'), 1);
    const peer = await rounds(3, () => call('exportPeer'), 1);
    const [read = 0] = limit;
    const backup = await timed(
      page,
      () => clickNamed(page, 'Save a backup'),
      shows(page, 'in your downloads'),
    );
    await page.close();
    const goal = { most: 2 * read, peer };
    return [
      ...rowsOf(place, 'P17', `a backup of ${notes} notes`, backup, goal),
      ...rowsOf(place, 'P17', 'all as Markdown', await exported(browser, 'markdown'), goal),
      ...rowsOf(place, 'P17', 'all as a zip', await exported(browser, 'markdown-zip'), goal),
    ];
  },
};

/** P18: imports of a saved file into an empty notebook. */
export const imports: Row = {
  promises: ['P18'],
  async measure(place) {
    const { browser, notes, pictures } = place;
    const page = await browser.extensionPage('library.html#/backup');
    await showsText(page, 'Save a backup');
    const call = await inPage<typeof store>(page, 'store.ts');
    await clickNamed(page, 'Save a backup');
    await showsText(page, 'in your downloads');
    const { name } = await browser.downloads.size(/^Talkmark .*\.json$/);
    await emptyNotebook(page);
    const file = join(browser.downloads.folder, name);
    const look = (): Promise<void> => page.chooseFile('input[type=file]', file);
    const read = await timed(page, look, shows(page, 'Adds'));
    const taken = await timed(page, () => clickNamed(page, 'Import'), shows(page, 'Imported'));
    const there = await call('countPictures');
    if (there !== pictures) throw new Error(`${there} of ${pictures} pictures came back.`);
    await page.close();
    const most = Math.max(3000, (30_000 * notes) / 100_000);
    return [
      ...rowsOf(place, 'P18', `a backup of ${notes} notes is read`, read, { most }),
      ...rowsOf(place, 'P18', 'and taken in', taken, { most }),
    ];
  },
};
