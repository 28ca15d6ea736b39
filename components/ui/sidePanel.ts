import { browser } from 'wxt/browser';

/** Firefox's name for the side panel is sidebar; our types are Chromium's. */
interface FirefoxSidebar {
  sidebarAction: { open: () => Promise<void> };
}

/**
 * Opens the side panel of a window. Call it without any `await` before: the browser opens the panel only
 * during a click or a key press.
 */
export function openSidePanel(windowId: number): Promise<void> {
  return isFirefox(browser) ? browser.sidebarAction.open() : browser.sidePanel.open({ windowId });
}

function isFirefox<T extends object>(api: T): api is T & FirefoxSidebar {
  return 'sidebarAction' in api;
}
