import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scope, Tab, TestBrowser } from '../../harness/browser';
import { openComposer, openTalk, talk } from '../../harness/talkmark';
import { until } from '../../harness/until';
import { withBrowser } from '../../harness/withBrowser';
import { bundleOf } from '../inPage';
import { type Measured, p50, rounds } from '../measured';
import type { Row } from './row';

/** A page without a video on which Talkmark may run. */
const PLAIN = 'https://www.youtube.com/';

/** Returns the milliseconds that a script takes to run in a new page, summed over so many frames. */
async function running(browser: TestBrowser, script: string, frames: number): Promise<number> {
  const tab = await browser.openTab(PLAIN);
  const taken = await tab.evaluate(
    (code, count) => {
      const runtime = { id: 'bench', getURL: String, onMessage: { addListener() {} } };
      const stub = { runtime: { ...runtime, sendMessage: () => Promise.resolve() } };
      const windows: Window[] = Array.from({ length: count }, () => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        if (!frame.contentWindow) throw new Error('There is no frame.');
        return frame.contentWindow;
      });
      const places = windows.length > 0 ? windows : [window];
      for (const place of places) Object.assign(place, { browser: stub, chrome: stub });
      const start = performance.now();
      for (const place of places) (place as unknown as { eval(text: string): void }).eval(code);
      return performance.now() - start;
    },
    script,
    frames,
  );
  await tab.close();
  return taken;
}

/** P8 and P9: the cost of Talkmark's script for a page without a video. */
export const idlePages: Row = {
  promises: ['P8', 'P9'],
  async measure({ browser }) {
    const loader = await readFile(
      join(import.meta.dirname, '../../../.output/chrome-mv3/content-scripts/loader.js'),
      'utf8',
    );
    const usual = await bundleOf('usual.ts');
    const common = { browser: browser.name, unit: 'ms' } as const;
    const ours = await rounds(12, () => running(browser, loader, 0));
    const peer = await rounds(12, () => running(browser, usual, 0));
    const inFrames = await rounds(7, () => running(browser, loader, 10));
    const peerInFrames = await rounds(7, () => running(browser, usual, 10));
    const kilobytes = (script: string): string => `${(script.length / 1000).toFixed(1)} kB`;
    return [
      {
        ...common,
        promise: 'P8',
        what: `script of a page without a video (${kilobytes(loader)}, others ${kilobytes(usual)})`,
        ours,
        peer,
        goal: 'p50 ≤ 2',
        isHeld: p50(ours) <= 2,
      },
      {
        ...common,
        promise: 'P9',
        what: 'the same in 10 frames',
        ours: inFrames,
        peer: peerInFrames,
        goal: 'p50 ≤ 12',
        isHeld: p50(inFrames) <= 12,
      },
    ];
  },
};

const SECONDS = 2.5;

/** Returns for how many milliseconds of a second the tab's main thread is busy. */
async function busyIn(tab: Tab): Promise<number> {
  const before = await tab.cost();
  await tab.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), SECONDS * 1000);
  return ((await tab.cost()).busy - before.busy) / SECONDS;
}

/** Changes the page ten thousand times per second. */
function keepChanging(page: Scope): Promise<void> {
  return page.evaluate(() => {
    const list = document.body.appendChild(document.createElement('ul'));
    // Hidden, so that only the changes are measured and not their layout.
    list.hidden = true;
    let number = 0;
    setInterval(() => {
      for (let change = 0; change < 100; change += 1) {
        number += 1;
        const item = list.appendChild(document.createElement('li'));
        item.textContent = String(number);
        if (list.childElementCount > 100) list.firstElementChild?.remove();
      }
    }, 10);
  });
}

async function busyWhileChanging(browser: TestBrowser): Promise<number[]> {
  const tab = await browser.openTab(PLAIN);
  await keepChanging(tab);
  const taken = await rounds(6, () => busyIn(tab), 1);
  await tab.close();
  return taken;
}

/** P10: a page that changes all the time. */
export const changingPages: Row = {
  promises: ['P10'],
  async measure({ browser }) {
    if (browser.name === 'firefox') return [];
    const limit = await withBrowser('chromium', busyWhileChanging, false);
    const ours = await busyWhileChanging(browser);
    const more = p50(ours) - p50(limit);
    return [
      {
        promise: 'P10',
        what: 'a page with 10,000 changes a second (limit: without Talkmark)',
        browser: browser.name,
        ours,
        limit,
        unit: 'ms/s',
        goal: '≤ 6 more',
        isHeld: more <= 6,
      },
    ];
  },
};

async function busyWhilePlaying(browser: TestBrowser, isOpen: boolean): Promise<number[]> {
  const open = await openTalk(browser, talk);
  if (isOpen) {
    const composer = await openComposer(browser, open);
    await until(() => composer.hasKeys(), { what: 'the field' });
    // The talk goes on playing while the composer is open.
    await open.player.evaluate(() => document.querySelector('video')?.play());
  }
  const taken = await rounds(6, () => busyIn(open.tab), 1);
  await open.tab.close();
  return taken;
}

/** P11: a talk that plays. */
export const playingPages: Row = {
  promises: ['P11'],
  async measure({ browser }): Promise<Measured[]> {
    if (browser.name === 'firefox') return [];
    const limit = await withBrowser('chromium', (bare) => busyWhilePlaying(bare, false), false);
    const common = { promise: 'P11', browser: browser.name, unit: 'ms/s', limit } as const;
    const closed = await busyWhilePlaying(browser, false);
    const opened = await busyWhilePlaying(browser, true);
    return [
      {
        ...common,
        what: 'a talk plays (limit: without Talkmark)',
        ours: closed,
        goal: '≤ 3 more (the noise)',
        isHeld: p50(closed) - p50(limit) <= 3,
      },
      {
        ...common,
        what: 'the same with the field open',
        ours: opened,
        goal: '≤ 5 more',
        isHeld: p50(opened) - p50(limit) <= 5,
      },
    ];
  },
};
