import type { Tab, TestBrowser } from './browser';
import { until } from './until';

/** The parts of the extension API that the functions below use; they run in the extension, not here. */
declare const chrome: {
  tabs: { query(wanted: { url: string }): Promise<{ id: number }[]> };
  windows: {
    create(made: { url: string; left: number; width: number; height: number }): Promise<unknown>;
  };
};

/** The one tab at an address, given as a match pattern. @param helper a page of the extension */
async function tabAt(helper: Tab, address: string): Promise<number> {
  const id = await helper.evaluate(
    async (url) => (await chrome.tabs.query({ url }))[0]?.id,
    address,
  );
  if (id === undefined) throw new Error(`No tab is at ${address}`);
  return id;
}

/**
 * Opens the popup's page as a tab: no driver's keys reach the popup of Firefox's toolbar.
 * @param address of the one tab that it is told to be about, as a match pattern
 */
export async function popupAsTab(browser: TestBrowser, address: string): Promise<Tab> {
  const popup = await browser.extensionPage('manifest.json');
  await popup.goto(`${browser.origin()}/popup.html?tab=${await tabAt(popup, address)}`);
  return popup;
}

/**
 * Opens the side panel's page in a window of its own, which leaves the talk in view: in a tab behind
 * another one the browser stops it.
 * @param address of the one tab that the panel is told to be about, as a match pattern
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
