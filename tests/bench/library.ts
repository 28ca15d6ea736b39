import { argv, stdout } from 'node:process';
import type { BrowserName, Scope, TestBrowser } from '../harness/browser';
import { showsText } from '../harness/talkmark';
import { withBrowser } from '../harness/withBrowser';
import { fillNotebook } from './fillNotebook';

// Measures the library with a full notebook: `npm run bench:library`, after `npm run build`. An argument sets the number
// of notes. The times are milliseconds within the page, from the change of the address or the key press until the
// result is in the page.

const NOTES = Number(argv[2] ?? 100_000);
const TALKS = 200;
const ROUNDS = 7;

interface Step {
  name: string;
  /** An address within the library. */
  place: string;
  /** The element, with its text, that shows that the page has loaded. */
  selector: string;
  shown: string;
}

const steps: Step[] = [
  { name: 'conferences', place: '#/', selector: 'a', shown: 'Bench 2026' },
  { name: 'edition', place: '#/edition/bench%2F2026', selector: 'h1', shown: 'Bench 2026' },
  { name: 'talk', place: '#/talk/youtube%3Abench000001', selector: 'h1', shown: 'Talk 1' },
  { name: 'search, first', place: '#/search?q=kubern', selector: 'mark', shown: 'kubern' },
  { name: 'search, next', place: '#/search?q=latenc', selector: 'mark', shown: 'latenc' },
];

/** Returns the milliseconds from a change of the address until an element of the page has the text. */
function timeTo(page: Scope, { place, selector, shown }: Step): Promise<number> {
  return page.evaluate(
    async (to, where, text) => {
      const start = performance.now();
      const isThere = (): boolean =>
        [...document.querySelectorAll(`main ${where}`)].some((each) => each.textContent === text);
      location.hash = to;
      while (!isThere()) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    },
    place,
    selector,
    shown,
  );
}

/** Returns the median and the 95th percentile. */
function summary(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): string => {
    return (sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN).toFixed(0).padStart(6);
  };
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

async function measure(browser: TestBrowser): Promise<void> {
  const page = await browser.extensionPage('library.html');
  await showsText(page, 'dotScale 2015');
  await fillNotebook(page, NOTES, TALKS);
  await page.close();
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const library = await browser.extensionPage('library.html');
    for (const step of steps) {
      times.set(step.name, [...(times.get(step.name) ?? []), await timeTo(library, step)]);
    }
    await library.close();
  }
  stdout.write(`${browser.name}, ${NOTES} notes on ${TALKS} talks\n`);
  for (const [name, taken] of times) stdout.write(`  ${name.padEnd(14)} ${summary(taken)}\n`);
}

const names: BrowserName[] = ['chromium', 'firefox'];
for (const name of names) await withBrowser(name, measure);
