import { browser } from 'wxt/browser';

/**
 * Sets the page's language and direction to those of the texts. The browser's own may differ: an Arabic
 * browser shows English texts, left to right, as long as there are no Arabic ones.
 */
export function setPageLanguage(): void {
  const page = document.documentElement;
  page.lang = browser.i18n.getMessage('languageTag');
  page.dir = browser.i18n.getMessage('languageDirection');
}
