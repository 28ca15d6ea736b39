import type { TestBrowser } from './browser';
import { clickNamed, showsText } from './talkmark';

/** Takes the way back that Talkmark offers where the browser has lost notes. */
export async function bringBack(browser: TestBrowser): Promise<void> {
  const page = await browser.extensionPage('library.html');
  await showsText(page, /Notes that were here are gone|cannot read Talkmark/);
  await clickNamed(page, 'Bring them back');
  await showsText(page, /is back|are back/);
  await page.close();
}
