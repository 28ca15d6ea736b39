import { browser } from 'wxt/browser';

/** Firefox 137 and newer has this method; our types are Chromium's. */
interface FirefoxCommands {
  openShortcutSettings: () => Promise<void>;
}

/**
 * Opens the browser's page for shortcuts.
 * @returns false in an older Firefox, which lets no extension open it
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
