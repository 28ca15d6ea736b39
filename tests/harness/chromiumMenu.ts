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

/** Pixels. A tooltip or the status line of the browser is a window too, and lower than any menu. */
const LOWEST_MENU_PX = 100;

/** Opens the context menu on an element and chooses Talkmark's entry by its access key. */
export async function chooseEntry(display: Display, place: Scope, selector: string): Promise<void> {
  // The menu is a window of its own, and the windows are all that any driver sees of it.
  const windows = async (): Promise<string[]> =>
    (await display.xdotool('search', '--onlyvisible', '--name', '')).trim().split('\n');
  const isMenu = async (id: string): Promise<boolean> => {
    // A window may close while it is measured.
    const measured = await display.xdotool('getwindowgeometry', '--shell', id).catch(() => '');
    return Number(/^HEIGHT=(?<height>\d+)$/m.exec(measured)?.groups?.['height']) > LOWEST_MENU_PX;
  };
  const before = new Set(await windows());
  const openedMenu = async (): Promise<string | undefined> => {
    for (const id of await windows()) if (!before.has(id) && (await isMenu(id))) return id;
    return undefined;
  };
  await place.click(selector, 'right');
  const menu = await until(openedMenu, { what: 'the menu to open' });
  await display.xdotool('key', 'd');
  await until(async () => !(await windows()).includes(menu), { what: 'the menu to close' });
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
