import type { TestBrowser } from '../../harness/browser';
import { inPage, type InPage } from '../inPage';
import { type Measured, p50, p95, rounds } from '../measured';
import type * as store from '../page/store';
import type { Row } from './row';

type Store = InPage<typeof store>;

/** Opens a page of Talkmark with the functions to measure. */
async function withStore<Result>(
  browser: TestBrowser,
  use: (call: Store) => Promise<Result>,
): Promise<Result> {
  const page = await browser.extensionPage('composer.html');
  const result = await use(await inPage<typeof store>(page, 'store.ts'));
  await page.close();
  return result;
}

/** P1 and P2: saving a note. */
export const saving: Row = {
  promises: ['P1'],
  measure: ({ browser, notes }) =>
    withStore(browser, async (call): Promise<Measured[]> => {
      const common = { promise: 'P1', browser: browser.name, unit: 'ms' } as const;
      const ours = await rounds(60, () => call('save'), 10);
      const stored = await rounds(60, () => call('dexiePut'), 10);
      const limit = await rounds(60, () => call('rawPut'), 10);
      const peer = await rounds(7, () => call('savePeer', 1000));
      const asleep: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        await browser.stopBackground();
        asleep.push(await call('save'));
      }
      return [
        {
          ...common,
          what: `save a note, ${notes} in the store (others: 1,000 in their key)`,
          ours,
          peer,
          limit,
          goal: 'p50 ≤ 6, p95 ≤ 20',
          isHeld: p50(ours) <= 6 && p95(ours) <= 20,
        },
        {
          ...common,
          what: 'the store’s part of it',
          ours: stored,
          limit,
          goal: '≤ 2× the limit',
          isHeld: p50(stored) <= 2 * p50(limit),
        },
        {
          ...common,
          what: 'save while the background sleeps',
          ours: asleep,
          goal: 'p50 ≤ 150',
          isHeld: p50(asleep) <= 150,
        },
      ];
    }),
};

/** P3 and P4: lists. */
export const reading: Row = {
  promises: ['P3'],
  measure: ({ browser, notes }) =>
    withStore(browser, async (call): Promise<Measured[]> => {
      const common = { promise: 'P3', browser: browser.name, unit: 'ms', goal: 'p50 ≤ 3' } as const;
      const peer = await rounds(5, () => call('listPeer'), 1);
      const limit = await rounds(30, () => call('readNothing'));
      const latest = await rounds(30, () => call('latest'));
      const listed = await rounds(30, () => call('listTalk'));
      return [
        {
          ...common,
          what: `the latest 50 of ${notes}`,
          ours: latest,
          peer,
          limit,
          isHeld: p50(latest) <= 3,
        },
        {
          ...common,
          what: `the notes of a talk (${Math.ceil(notes / 200)})`,
          ours: listed,
          peer,
          limit,
          goal: '≤ 3 for 50 notes',
          isHeld: p50(listed) <= (3 * Math.max(50, notes / 200)) / 50,
        },
      ];
    }),
};

const RARE = '73219';

/** P5 and P6: search. */
export const searching: Row = {
  promises: ['P5', 'P6'],
  measure: ({ browser, notes }) =>
    withStore(browser, async (call): Promise<Measured[]> => {
      const common = { browser: browser.name, unit: 'ms' } as const;
      const first = [await call('searchFirst', RARE)];
      const cold = await rounds(9, () => call('searchCold', RARE), 1);
      const peer = await rounds(3, () => call('searchPeer', RARE), 1);
      const next = await call('searchNext', 'kubernetes');
      return [
        {
          ...common,
          promise: 'P5',
          what: `a page’s first search, a rare word in ${notes}`,
          ours: cold,
          peer,
          goal: 'p50 ≤ 100, ≥ 30× over others',
          isHeld: p50(cold) <= 100 && p50(peer) >= 30 * p50(cold),
        },
        {
          ...common,
          promise: 'P5',
          what: 'the first search of all, which packs the notes',
          ours: first,
          peer,
          goal: 'less than others',
          isHeld: p50(first) < p50(peer),
        },
        {
          ...common,
          promise: 'P6',
          what: 'each further letter',
          ours: next,
          goal: 'p95 ≤ 16.7',
          isHeld: p95(next) <= 16.7,
        },
      ];
    }),
};
