import type { Scope, TestBrowser } from '../../harness/browser';
import { showsText } from '../../harness/talkmark';
import { until } from '../../harness/until';
import { fillNotebook } from '../fillNotebook';
import { p50, p95, rounds } from '../measured';
import type { Row } from './row';

/** Notes of the longest talk. */
const MANY = 10_000;

/** Waits for the first paint with something in it, a list where the page has one. Runs in the page. */
function noteFirstPaint(): void {
  const look = (): void => {
    const isList = location.pathname === '/popup.html';
    const isThere = document.querySelector(isList ? 'main li' : 'body') !== null;
    if (isThere) Object.assign(window, { painted: performance.now() });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds from the opening of a page until it is painted. */
async function timeTo(browser: TestBrowser, path: string): Promise<number> {
  const page = await browser.extensionPage(browser.name === 'firefox' ? path : 'composer.html');
  // Firefox lets nothing run before a page of an extension: there it is looked at once it has loaded.
  if (browser.name === 'firefox') await page.evaluate(noteFirstPaint);
  else {
    await page.beforeLoad(noteFirstPaint);
    await page.goto(`${browser.origin()}/${path}`);
  }
  const time = await until(
    () => page.evaluate(() => (window as unknown as { painted?: number }).painted),
    { what: 'the page to be painted' },
  );
  await page.close();
  return time;
}

/** P13: the popup's list. */
export const popup: Row = {
  promises: ['P13'],
  async measure({ browser, notes }) {
    const limit = await rounds(15, () => timeTo(browser, 'preview.html'));
    const ours = await rounds(15, () => timeTo(browser, 'popup.html'));
    return [
      {
        promise: 'P13',
        what: `popup opened until its list is painted, ${notes} notes in the store (limit: a bare page)`,
        browser: browser.name,
        ours,
        limit,
        unit: 'ms',
        goal: 'p50 ≤ 150',
        isHeld: p50(ours) <= 150,
      },
    ];
  },
};

async function scrolled(page: Scope): Promise<{ frames: number[]; nodes: number }> {
  return page.evaluate(async () => {
    const frames: number[] = [];
    let nodes = 0;
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    let last = await frame();
    for (let step = 0; step < 240; step += 1) {
      window.scrollBy(0, 120);
      const now = await frame();
      frames.push(now - last);
      last = now;
      if (step % 20 === 0) nodes = Math.max(nodes, document.querySelectorAll('body *').length);
    }
    return { frames, nodes };
  });
}

/** P14: a talk with many notes. */
export const scrolling: Row = {
  promises: ['P14'],
  async measure({ browser }) {
    const page = await browser.extensionPage('library.html');
    await fillNotebook(page, MANY, 1);
    await page.evaluate(() => {
      location.hash = '#/talk/youtube%3Abench000000';
    });
    await showsText(page, 'Talk 0');
    const { frames, nodes } = await scrolled(page);
    await page.close();
    const common = { promise: 'P14', browser: browser.name } as const;
    return [
      {
        ...common,
        what: `scrolling a talk of ${MANY} notes, a frame`,
        ours: frames,
        unit: 'ms',
        goal: 'p95 ≤ 16.7 (and a tenth)',
        isHeld: p95(frames) <= 16.8,
      },
      {
        ...common,
        what: 'elements in that page',
        ours: [nodes],
        unit: 'nodes',
        goal: '≤ 600',
        isHeld: nodes <= 600,
      },
    ];
  },
};
