import type { Browser } from 'puppeteer-core';

/** Settles when a browser is closed, by the person or the program that has it open. */
export function endOf(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
  });
}
