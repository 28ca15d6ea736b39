import type { Browser, Extension, Page, Target, WebWorker } from 'puppeteer-core';
import type { Popup, Scope, Tab } from './browser';
import { readClipboard } from './chromiumClipboard';
import { reachedScope, scopeOf } from './chromiumFrame';
import { chooseEntry, fireEntry } from './chromiumMenu';
import { startedChromium } from './chromiumStart';
import type { Display } from './display';
import { endOf } from './end';
import { HIDDEN, keepOpen, moveToStart } from './keepOpen';
import { keysOfChromium } from './keys';
import { mouseOfChromium, mouseOnDisplay } from './mouse';
import type { Session, SessionOptions } from './session';
import { stopWorkers } from './stopWorkers';
import { until } from './until';

/** The extension API, as far as the functions below use it. They run in the extension, not in Node. */
declare const chrome: {
  action: { setPopup(details: { popup: string }): Promise<void> };
  // `dispatch` is not part of the documented API.
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
  permissions: { getAll(): Promise<{ origins: string[]; permissions: string[] }> };
  runtime: {
    sendMessage(message: object): Promise<unknown>;
    reload(): void;
  };
  tabs: { query(wanted: { active: boolean; lastFocusedWindow: boolean }): Promise<unknown[]> };
};

/** Position of "Allow" on the screen, in Chromium's permission prompt for one site. */
const ALLOW = ['808', '256'] as const;

/** The driver's page for each tab. */
type Pages = WeakMap<Tab, Page>;

function tabOf(page: Page, pages: Pages, display: Display | undefined): Tab {
  const below = () => page.frames().filter((frame) => frame !== page.mainFrame());
  const scope = scopeOf(page.mainFrame());
  const tab: Tab = {
    ...scope,
    mouse: display ? mouseOnDisplay(display, scope) : mouseOfChromium(page),
    async goto(address) {
      await page.goto(address, { waitUntil: 'load' });
    },
    async cost() {
      const { TaskDuration = 0, JSHeapUsedSize = 0 } = await page.metrics();
      return { busy: TaskDuration * 1000, heap: JSHeapUsedSize };
    },
    url: () => Promise.resolve(page.url()),
    frames: () => Promise.resolve(below().map((frame) => frame.url())),
    async frame(address) {
      const find = (): Promise<Scope | undefined> =>
        reachedScope(
          page.browser(),
          below().find((frame) => frame.url().includes(address)),
        );
      return until(find, { what: `a frame of ${address}` });
    },
    async chooseFile(field, path) {
      const input = await page.waitForSelector(field);
      const element = await input?.toElement('input');
      await element?.uploadFile(path);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    bringToFront: () => page.bringToFront(),
    async screenshot(file) {
      await page.screenshot({ path: file });
    },
    close: () => page.close(),
  };
  pages.set(tab, page);
  return tab;
}

function popupOf(page: Page): Popup {
  const scope = scopeOf(page.mainFrame());
  return {
    ...scope,
    async click(selector) {
      try {
        await scope.click(selector);
      } catch (error) {
        // The click has closed the popup, or has opened a permission prompt that closed it.
        if (!(error instanceof Error) || error.name !== 'TargetCloseError') throw error;
      }
    },
    isOpen: () => Promise.resolve(!page.isClosed()),
    async screenshot(file) {
      await page.screenshot({ path: file });
    },
    // The popup may close itself at the same time, as after a jump to a moment.
    close: () => page.close().catch(() => {}),
  };
}

async function shownPage(browser: Browser): Promise<Page> {
  for (const page of await browser.pages()) {
    const shown = await page
      .evaluate(() => document.visibilityState === 'visible')
      .catch(() => false);
    if (shown) return page;
  }
  throw new Error('No tab is shown.');
}

/** Returns the extension's service worker, and starts it where it is stopped. */
async function workerOf(extension: Extension, helper: () => Promise<Page>): Promise<WebWorker> {
  const [running] = await extension.workers();
  if (running) return running;
  const page = await helper();
  await page.evaluate(() => chrome.runtime.sendMessage({}).catch(() => {}));
  await page.close();
  return until(async () => (await extension.workers())[0], { what: 'the service worker to start' });
}

function extensionOf(browser: Browser): Promise<Extension> {
  return until(async () => [...(await browser.extensions()).values()][0], {
    what: 'the extension',
  });
}

/** Returns the number of permissions that the extension has; called in one of its contexts. */
async function countGrants(): Promise<number> {
  const { origins, permissions } = await chrome.permissions.getAll();
  return origins.length + permissions.length;
}

/** Starts Chromium. The extension has the same id each time, because Chromium derives it from the folder's path. */
export async function startChromium(options: SessionOptions): Promise<Session> {
  const browser = await startedChromium(options);
  const pages: Pages = new WeakMap();
  const extension = options.extension && (await extensionOf(browser));
  const loaded = (): Extension => {
    if (!extension) throw new Error('No extension was loaded.');
    return extension;
  };
  const origin = (): string => `chrome-extension://${loaded().id}`;
  const tabFor = (page: Page): Tab => tabOf(page, pages, options.display);
  const pageFor = (tab: Tab): Page => {
    const page = pages.get(tab);
    if (!page) throw new Error('This tab is of another browser.');
    return page;
  };

  let openedPopup: Popup | undefined;
  /** The number of permissions when the popup opened, before any click in it. */
  let grantedBefore: number | undefined;
  /** The popups that a test was given: one of them may still be closing when the next one opens. */
  const givenPopups = new WeakSet<Target>();

  /** Waits for a popup that no test has been given, and returns it. */
  async function newPopup(): Promise<Popup> {
    const target = await browser.waitForTarget(
      // Compared in full, because the composer's frame may load at the same time.
      (found) => !givenPopups.has(found) && found.url() === `${origin()}/popup.html`,
    );
    givenPopups.add(target);
    const popup = await target.asPage();
    // The popup's frame appears slightly later than its target.
    await until(() => popup.evaluate(() => document.readyState === 'complete'), {
      what: 'the popup to load',
    });
    return popupOf(popup);
  }

  /** Opens a page of the extension that does nothing by itself. */
  async function quietPage(): Promise<Page> {
    const page = await browser.newPage({ background: true });
    await page.goto(`${origin()}/manifest.json`);
    return page;
  }

  const hidden = keepOpen(
    async () => {
      const page = await browser.newPage({ background: true });
      await page.goto(`${origin()}/${HIDDEN}`);
      await page.evaluate(moveToStart);
      return page;
    },
    (page) => !page.isClosed(),
  );

  async function open(address: string): Promise<Tab> {
    const page = await browser.newPage();
    await page.goto(address);
    await page.bringToFront();
    return tabFor(page);
  }

  /** Grants access to the selected tab by a click on the toolbar button without its popup. Returns the worker. */
  async function letIn(): Promise<WebWorker> {
    const worker = await workerOf(loaded(), quietPage);
    await worker.evaluate(() => chrome.action.setPopup({ popup: '' }));
    await (await shownPage(browser)).triggerExtensionAction(loaded());
    await worker.evaluate((popup) => chrome.action.setPopup({ popup }), 'popup.html');
    return worker;
  }

  const driverKeys = keysOfChromium(() => shownPage(browser));

  return {
    origin,
    openTab: open,
    extensionPage: (path) => open(`${origin()}/${path}`),
    hiddenPage: async () => scopeOf((await hidden.page()).mainFrame()),
    async tabs(address) {
      const kept = await hidden.open();
      const all = (await browser.pages()).filter((page) => page !== kept);
      return all.filter((page) => page.url().startsWith(address)).map(tabFor);
    },
    async menuEntry(place, selector) {
      const { display } = options;
      if (display) await chooseEntry(display, place, selector);
      else await fireEntry(await letIn(), place, selector);
    },
    async openPopup(tab) {
      await openedPopup?.close();
      const page = pageFor(tab);
      await page.bringToFront();
      await page.triggerExtensionAction(loaded());
      openedPopup = await newPopup();
      grantedBefore = await openedPopup.evaluate(countGrants);
      return openedPopup;
    },
    async shownPopup() {
      openedPopup = await newPopup();
      return openedPopup;
    },
    async sidePanel() {
      const target = await browser.waitForTarget(
        (found) => found.url() === `${origin()}/sidepanel.html`,
      );
      return scopeOf((await target.asPage()).mainFrame());
    },
    async allow() {
      const { display } = options;
      if (!display) return false;
      // Chromium grants without a prompt what was granted before and taken back, so the count before the click matters.
      const worker = await workerOf(loaded(), quietPage);
      const granted = (): Promise<number> => worker.evaluate(countGrants);
      const before = grantedBefore ?? (await granted());
      grantedBefore = undefined;
      // No driver sees the prompt or knows when it is ready, so the button is pressed until it reacts.
      await until(
        async () => {
          if ((await granted()) > before) return true;
          await display.xdotool('mousemove', ...ALLOW, 'click', '1');
          return false;
        },
        { every: 200, what: 'it to be allowed' },
      );
      return true;
    },
    driverKeys,
    async driverShortcut() {
      const worker = await letIn();
      await worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch('note', tab);
      });
    },
    stopBackground: () => stopWorkers(browser),
    async reloadExtension() {
      await (await hidden.open())?.close();
      const page = await quietPage();
      await page.evaluate(() => setTimeout(() => chrome.runtime.reload()));
      await until(() => page.isClosed(), { what: 'the extension to go' });
      await until(async () => {
        const back = await quietPage();
        await back.close();
        return true;
      });
    },
    clipboardText: () => readClipboard(browser),
    close: () => browser.close(),
    ended: () => endOf(browser),
  };
}
