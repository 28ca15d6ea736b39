import { browser } from 'wxt/browser';

/** Firefox 137 and newer; the types are Chromium's. */
interface FirefoxCommands {
  openShortcutSettings: () => Promise<void>;
}

/**
 * Opens the page of the browser on which keys are set.
 * @returns false where the browser lets no extension open it: older Firefox
 */
export async function openKeysPage(): Promise<boolean> {
  const { commands } = browser;
  if (isFirefox(commands)) {
    await commands.openShortcutSettings();
    return true;
  }
  if (browser.runtime.getURL('').startsWith('moz-extension:')) return false;
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  return true;
}

function isFirefox<T extends object>(commands: T): commands is T & FirefoxCommands {
  return 'openShortcutSettings' in commands;
}
