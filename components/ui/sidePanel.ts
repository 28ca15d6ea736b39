import { browser } from 'wxt/browser';

/** Firefox calls its side panel a sidebar; the types are Chromium's. */
interface FirefoxSidebar {
  sidebarAction: { open: () => Promise<void> };
}

/**
 * Opens the side panel of a window. Nothing may be waited for before it: the browser opens it within a
 * click or a key press alone.
 */
export function openSidePanel(windowId: number): Promise<void> {
  return isFirefox(browser) ? browser.sidebarAction.open() : browser.sidePanel.open({ windowId });
}

function isFirefox<T extends object>(api: T): api is T & FirefoxSidebar {
  return 'sidebarAction' in api;
}
