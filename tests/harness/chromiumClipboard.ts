import type { Browser } from 'puppeteer-core';

/** Returns the clipboard's text, which only a page with permission and the focus may read. */
export async function readClipboard(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  await browser.defaultBrowserContext().setPermission('https://example.org', {
    permission: { name: 'clipboard-read' },
    state: 'granted',
  });
  await page.goto('https://example.org/');
  await page.bringToFront();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await page.close();
  return text;
}
