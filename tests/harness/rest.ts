import type { Scope } from './browser';
import { until } from './until';

/** Waits until an element stands still, as a person does before they click it. */
export async function atRest(scope: Pick<Scope, 'evaluate'>, selector: string): Promise<void> {
  await until(() => scope.evaluate(rests, selector), { what: `${selector} to be at rest` });
}

/**
 * Returns whether an element stays in place while the browser paints some frames and, in Talkmark's
 * own pages, is visible: players hide their buttons until the mouse comes. Runs in the page.
 */
export async function rests(selector: string): Promise<boolean> {
  const PICTURES = 3;
  // A page that is not in front paints nothing.
  const drawn = (): Promise<unknown> =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, 100);
    });
  const place = (): string => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`Nothing here is ${selector}`);
    const isOurs = location.protocol.endsWith('-extension:');
    if (isOurs && !element.checkVisibility({ visibilityProperty: true })) return 'not shown';
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].join();
  };
  document.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
  const first = place();
  for (let picture = 0; picture < PICTURES; picture += 1) {
    await drawn();
    if (place() !== first) return false;
  }
  return first !== 'not shown';
}

/**
 * Returns whether a click on the middle of an element reaches it, and not something above it or, as
 * while it is not shown yet, nothing. Runs in the page.
 */
export function isHit(selector: string): boolean {
  const element = document.querySelector(selector);
  if (!element) return false;
  const { x, y, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  return hit !== null && element.contains(hit);
}
