import type { Tab, TestBrowser } from './browser';
import { until } from './until';

/** The extension API, as far as the functions below use it. They run in the extension, not in Node. */
declare const chrome: {
  tabs: { query(wanted: { url: string }): Promise<{ id: number }[]> };
  windows: {
    create(made: { url: string; left: number; width: number; height: number }): Promise<unknown>;
  };
};

/** Returns the id of the only tab that matches the pattern. @param helper a page of the extension */
async function tabAt(helper: Tab, address: string): Promise<number> {
  const id = await helper.evaluate(
    async (url) => (await chrome.tabs.query({ url }))[0]?.id,
    address,
  );
  if (id === undefined) throw new Error(`No tab is at ${address}`);
  return id;
}

/**
 * Opens the popup's page as a tab, because no driver's keys reach the popup of Firefox's toolbar.
 * @param address match pattern of the tab that the popup shows
 */
export async function popupAsTab(browser: TestBrowser, address: string): Promise<Tab> {
  const popup = await browser.extensionPage('manifest.json');
  await popup.goto(`${browser.origin()}/popup.html?tab=${await tabAt(popup, address)}`);
  return popup;
}

/**
 * Opens the side panel's page in a window of its own, so that the talk stays visible: the browser stops a talk in a
 * background tab.
 * @param address match pattern of the tab that the panel shows
 */
export async function panelBeside(browser: TestBrowser, address: string): Promise<Tab> {
  const helper = await browser.extensionPage('manifest.json');
  await helper.evaluate(
    async (id) => {
      const url = `/sidepanel.html?tab=${id}`;
      await chrome.windows.create({ url, left: 880, width: 400, height: 700 });
    },
    await tabAt(helper, address),
  );
  await helper.close();
  const page = `${browser.origin()}/sidepanel.html`;
  return until(async () => (await browser.tabs(page))[0], { what: 'the panel' });
}
