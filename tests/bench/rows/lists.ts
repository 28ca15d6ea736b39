import type { Scope, TestBrowser } from '../../harness/browser';
import { showsText } from '../../harness/talkmark';
import { fillNotebook } from '../fillNotebook';
import { p50, p95, rounds } from '../measured';
import type { Row } from './row';

/** Number of notes of the longest talk. */
const MANY = 10_000;

/** Returns the milliseconds from opening a page until it is painted with its list, if any. Runs in a page. */
async function timeInFrame(path: string): Promise<number> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '400px', height: '500px' });
  const wanted = path === 'popup.html' ? 'main li' : 'script';
  const start = performance.now();
  frame.src = path;
  document.body.append(frame);
  const isThere = (): boolean => Boolean(frame.contentDocument?.querySelector(wanted));
  while (!isThere()) await new Promise(requestAnimationFrame);
  // The browser paints after this animation frame.
  await new Promise(requestAnimationFrame);
  const time = performance.now() - start;
  frame.remove();
  return time;
}

/**
 * Measures the opening of a page in a frame of another page that is already open. In Firefox no driver can run code in
 * an extension's page before it has loaded, and the driver's own calls take longer than the opening.
 */
async function timesTo(browser: TestBrowser, path: string): Promise<number[]> {
  const page = await browser.extensionPage('preview.html');
  const times = await rounds(15, () => page.evaluate(timeInFrame, path));
  await page.close();
  return times;
}

/** P13: the popup's list. */
export const popup: Row = {
  promises: ['P13'],
  async measure({ browser, notes }) {
    const limit = await timesTo(browser, 'preview.html');
    const ours = await timesTo(browser, 'popup.html');
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
