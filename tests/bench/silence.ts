import type { Scope } from '../harness/browser';
import { until } from '../harness/until';

/** How long something took, and the longest time during which the page did not respond, in milliseconds. */
export interface Timed {
  taken: number;
  silence: number;
}

/** Makes the page record how long it does not respond. */
function watch(scope: Scope): Promise<void> {
  return scope.evaluate(() => {
    const page = window as unknown as { longest?: number };
    const isWatched = page.longest !== undefined;
    page.longest = 0;
    if (isWatched) return;
    let last = performance.now();
    const look = (): void => {
      const now = performance.now();
      page.longest = Math.max(page.longest ?? 0, now - last);
      last = now;
      setTimeout(look, 0);
    };
    look();
  });
}

/** Starts something in a page, waits for its result and returns the times. */
export async function timed(
  page: Scope,
  start: () => Promise<void>,
  isThere: () => Promise<unknown>,
): Promise<Timed> {
  await watch(page);
  const begun = performance.now();
  await start();
  await until(isThere, { what: 'what was started to end', within: 300_000 });
  const taken = performance.now() - begun;
  const silence = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  return { taken, silence };
}

/** Returns a condition that is true once a page shows a text. */
export function shows(page: Scope, wanted: string): () => Promise<boolean> {
  return () => page.evaluate((text) => document.body.innerText.includes(text), wanted);
}
