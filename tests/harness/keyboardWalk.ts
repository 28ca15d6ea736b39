import type { Scope, TestBrowser } from './browser';
import { until } from './until';

/** An element that the Tab key has reached. */
interface Stop {
  /** The element's kind and name, such as `button New note`. */
  is: string;
  /** The faults of its focus indicator or its size; empty where there are none. */
  wrong: string;
}

/** Inspects the focused element; runs in the page. */
function lookAtFocus(): Stop {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body || !document.hasFocus())
    return { is: 'nothing', wrong: '' };
  const input = element as HTMLInputElement;
  const kinds: Record<string, string> = { A: 'link', SUMMARY: 'fold', SELECT: 'choice' };
  const kind = kinds[element.tagName] ?? (element.tagName === 'BUTTON' ? 'button' : 'field');
  const label = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
  const around = input.labels?.[0];
  // The label of a select element also contains the texts of all its options.
  const said = kind === 'choice' ? around?.firstChild?.textContent : around?.innerText;
  const words = [element.ariaLabel, label?.innerText, said, element.innerText];
  const name = words.find((each) => (each ?? '').trim() !== '') ?? '';
  const { outlineStyle, outlineWidth, outlineOffset, outlineColor, display } =
    getComputedStyle(element);
  const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
  const box = element.getBoundingClientRect();
  const wrong: string[] = [];
  const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  if (!isSeen || outlineColor === 'rgba(0, 0, 0, 0)') wrong.push('shows no focus');
  // In a scrolled container the outline may be cut off at one edge and is still visible on the other sides.
  let cut = 0;
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    if (outer === document.body || getComputedStyle(outer).overflow === 'visible') continue;
    const edge = outer.getBoundingClientRect();
    cut = Math.max(cut, edge.left - box.left + ring, box.right + ring - edge.right);
    cut = Math.max(cut, edge.top - box.top + ring, box.bottom + ring - edge.bottom);
  }
  const { clientWidth, clientHeight } = document.documentElement;
  cut = Math.max(cut, ring - box.left, box.right + ring - clientWidth);
  cut = Math.max(cut, ring - box.top, box.bottom + ring - clientHeight);
  if (cut > 1) wrong.push(`is cut off by ${Math.round(cut)} px`);
  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (!hit || !(element.contains(hit) || hit.contains(element))) wrong.push('is covered');
  // A label is part of the target. A link in a sentence need only be as high as its line (WCAG 2.5.8, inline).
  const target = (element.closest('label') ?? element).getBoundingClientRect();
  const least = Math.min(target.width, target.height);
  if (least < 23.9 && display !== 'inline') wrong.push(`is ${Math.round(least)} px small`);
  return { is: `${kind} ${name.trim().replaceAll(/\s+/g, ' ')}`, wrong: wrong.join(', ') };
}

/** True once the Tab key has moved the focus, within the page or out of it. */
function hasMoved(): boolean {
  const before = document.querySelector('[data-before]');
  if (before === document.activeElement && document.hasFocus()) return false;
  before?.removeAttribute('data-before');
  return true;
}

/** No page has more stops. */
const MOST = 80;

async function nextStop(browser: TestBrowser, page: Scope, last: string): Promise<Stop> {
  await page.evaluate(() => document.activeElement?.setAttribute('data-before', ''));
  await browser.keys.press('Tab');
  await until(() => page.evaluate(hasMoved), { what: `the stop after ${last}` });
  return page.evaluate(lookAtFocus);
}

/**
 * Presses the Tab key until the focus leaves the page or returns to the first stop.
 * @param page has the focus
 * @returns all stops in order, each followed by its faults
 */
export async function walk(browser: TestBrowser, page: Scope): Promise<string[]> {
  const found: string[] = [];
  while (found.length < MOST) {
    const { is, wrong } = await nextStop(browser, page, found.at(-1) ?? 'the start');
    const told = wrong === '' ? is : `${is} (${wrong})`;
    if (is === 'nothing' || told === found[0]) break;
    found.push(told);
  }
  return found;
}

/** Presses the Tab key until it reaches this stop. */
export async function tabTo(browser: TestBrowser, page: Scope, wanted: string): Promise<void> {
  let last = 'the start';
  for (let stop = 0; stop < MOST && last !== wanted; stop += 1) {
    last = (await nextStop(browser, page, last)).is;
  }
  if (last !== wanted) throw new Error(`No stop is ${wanted}`);
}

/** Returns the focused element, such as `button Export…`. */
export async function focused(page: Scope): Promise<string> {
  return (await page.evaluate(lookAtFocus)).is;
}
