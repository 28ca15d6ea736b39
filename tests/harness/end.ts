import type { Browser } from 'puppeteer-core';

/** Resolves when the browser is closed, by a person or by a program. */
export function endOf(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
  });
}
