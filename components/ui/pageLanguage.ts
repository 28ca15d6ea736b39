import { browser } from 'wxt/browser';

/**
 * Tells the page's language and direction: those of the texts that are shown. The browser's own may differ: an
 * Arabic browser shows English texts, from the left, as long as there are no Arabic ones.
 */
export function setPageLanguage(): void {
  const page = document.documentElement;
  page.lang = browser.i18n.getMessage('languageTag');
  page.dir = browser.i18n.getMessage('languageDirection');
}
