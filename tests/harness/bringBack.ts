import type { TestBrowser } from './browser';
import { clickNamed, showsText } from './talkmark';

/** Restores notes through the offer that Talkmark makes where the browser has lost them. */
export async function bringBack(browser: TestBrowser): Promise<void> {
  const page = await browser.extensionPage('library.html');
  await showsText(page, /Notes that were here are gone|cannot read Talkmark/);
  await clickNamed(page, 'Bring them back');
  await showsText(page, /is back|are back/);
  await page.close();
}
