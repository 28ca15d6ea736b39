import type { WebWorker } from 'puppeteer-core';
import type { Scope } from './browser';
import type { Display } from './display';
import { until } from './until';

/** The extension API, as far as the functions below use it. They run in the extension, not in Node. */
declare const chrome: {
  // `dispatch` is not part of the documented API.
  contextMenus: { onClicked: { dispatch(clicked: object, tab: unknown): void } };
  scripting: {
    executeScript(script: {
      target: { tabId: number; allFrames: true };
      func: () => string;
    }): Promise<{ frameId: number; result: string }[]>;
  };
  tabs: {
    query(wanted: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id: number }[]>;
  };
};

/** Opens the context menu on an element and chooses Talkmark's entry by its access key. */
export async function chooseEntry(display: Display, place: Scope, selector: string): Promise<void> {
  // The menu is a window of its own, and the number of windows is all that any driver sees of it.
  const windows = async (): Promise<number> =>
    (await display.xdotool('search', '--onlyvisible', '--name', '')).split('\n').length;
  const before = await windows();
  await place.click(selector, 'right');
  await until(async () => (await windows()) > before, { what: 'the menu to open' });
  await display.xdotool('key', 'd');
  await until(async () => (await windows()) <= before, { what: 'the menu to close' });
}

/** Dispatches a click on the menu entry to the extension, for a browser that shows no menu. */
export async function fireEntry(worker: WebWorker, place: Scope, selector: string): Promise<void> {
  const clicked = await place.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    const selectionText = String(getSelection() ?? '');
    return {
      pageUrl: location.href,
      ...(selectionText === '' ? {} : { selectionText }),
      ...(element instanceof HTMLVideoElement
        ? { mediaType: 'video', srcUrl: element.currentSrc }
        : {}),
    };
  }, selector);
  await worker.evaluate(async (told) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (!tab) throw new Error('No tab is shown.');
    const target = { tabId: tab.id, allFrames: true } as const;
    const frames = await chrome.scripting.executeScript({ target, func: () => location.href });
    const frameId = frames.find(({ result }) => result === told.pageUrl)?.frameId ?? 0;
    chrome.contextMenus.onClicked.dispatch({ ...told, frameId, menuItemId: 'note' }, tab);
  }, clicked);
}
