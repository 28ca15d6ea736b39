import { expect, it } from 'vitest';
import type { Scope } from '../harness/browser';
import { cutOff } from '../harness/cutOff';
import { describeInBrowsers } from '../harness/e2e';
import { goToPage, libraryPages } from '../harness/libraryPages';
import { rightToLeftExtension } from '../harness/rightToLeft';
import { settingsAreThere, showsText, unfoldAll } from '../harness/talkmark';
import { until } from '../harness/until';
import { putVariedNotes } from '../harness/variedNotes';

/**
 * Returns the visible Latin words that are neither isolated from the Arabic text, as titles and notes must be, nor names
 * of keys. Such texts are missing from the language files.
 */
function strayWords(page: Scope): Promise<string[]> {
  return page.evaluate(() => {
    const isolated = 'bdi, [dir=auto], [dir=ltr], kbd, q, option, script, style, title';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const stray: string[] = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      // Unicode isolates surround the values of placeholders.
      const own = (textContent ?? '').replaceAll(/\u2068.*?\u2069/gs, '');
      const isRead = (parentElement?.getBoundingClientRect().width ?? 0) > 1;
      if (isRead && /[a-z]{2}/i.test(own) && !parentElement?.closest(isolated)) stray.push(own);
    }
    return stray;
  });
}

async function isFromTheRight(page: Scope): Promise<void> {
  const told = await page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir, direction: getComputedStyle(document.body).direction };
  });
  expect(told).toEqual({ lang: 'ar', dir: 'rtl', direction: 'rtl' });
}

describeInBrowsers(
  'a language that is written from the right',
  (session) => {
    it('turns the library round, and leaves no word in English', async () => {
      const { browser } = session();
      const library = await browser.extensionPage('library.html');
      await showsText(library, 'dotScale 2015');
      await putVariedNotes(library);
      await isFromTheRight(library);
      for (const [address, element] of libraryPages) {
        await goToPage(library, address, element);
        expect({ address, stray: await strayWords(library) }).toEqual({ address, stray: [] });
        expect({ address, cut: await cutOff(library) }).toEqual({ address, cut: [] });
      }
      await library.close();
    });

    it('turns the settings and the note field round', async () => {
      const { browser } = session();
      const options = await browser.extensionPage('options.html');
      await settingsAreThere(options);
      await unfoldAll(options);
      await showsText(options, 'youtube.com');
      await isFromTheRight(options);
      expect(await strayWords(options)).toEqual([]);
      await options.close();
      for (const page of ['composer', 'preview', 'popup', 'sidepanel', 'welcome']) {
        const other = await browser.extensionPage(`${page}.html`);
        await until(() => other.evaluate(() => document.documentElement.dir === 'rtl'), {
          what: `the direction of ${page}`,
        });
        expect(await strayWords(other)).toEqual([]);
        await other.close();
      }
    });
  },
  rightToLeftExtension,
);
