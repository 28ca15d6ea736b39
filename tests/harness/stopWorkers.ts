import { type Browser, TargetType } from 'puppeteer-core';
import { until } from './until';

/** Stops the service workers of a browser. A message that is under way may start a new one at once. */
export async function stopWorkers(browser: Browser): Promise<void> {
  const running = new Set(
    browser.targets().filter((target) => target.type() === TargetType.SERVICE_WORKER),
  );
  await until(
    async () => {
      const left = browser.targets().filter((target) => running.has(target));
      // Repeated, because a worker that is just starting ignores the request to stop.
      await Promise.all(left.map(async (target) => (await target.worker())?.close()));
      return left.length === 0;
    },
    { what: 'the service worker to stop' },
  );
}
