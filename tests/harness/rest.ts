import type { Scope } from './browser';
import { until } from './until';

/** Waits until an element stands still, as a person does before they click it. */
export async function atRest(scope: Pick<Scope, 'evaluate'>, selector: string): Promise<void> {
  await until(() => scope.evaluate(rests, selector), { what: `${selector} to be at rest` });
}

/**
 * Whether an element stays where it is for some pictures that the browser draws, and is shown, where the page is one of
 * Talkmark's: players hide their buttons until the mouse comes. Runs in the page.
 */
export async function rests(selector: string): Promise<boolean> {
  const PICTURES = 3;
  // A page that is not in front draws nothing.
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
 * Whether a click on the middle of an element comes to it, and not to what lies above it or to nothing, as while it is
 * not shown yet; runs in the page.
 */
export function isHit(selector: string): boolean {
  const element = document.querySelector(selector);
  if (!element) return false;
  const { x, y, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  return hit !== null && element.contains(hit);
}
