import { writeFile } from 'node:fs/promises';
import { callPrivileged, type Call } from './bidi';
import type { Popup } from './browser';
import type { Display } from './display';
import { until } from './until';

/** The parts of Firefox's own window that the functions below use; they run there, not here. */
interface FirefoxExtension {
  backgroundState: string;
  terminateBackground(): Promise<void>;
  tabManager: { addActiveTabPermission(): void };
}

interface ButtonOfExtension {
  openPopup(window: unknown, open: boolean): void;
}

interface ExtensionParent {
  GlobalManager: { getExtension(id: string): FirefoxExtension };
  apiManager: { global: { browserActionFor(extension: FirefoxExtension): ButtonOfExtension } };
}

interface AddonManager {
  getAddonByID(id: string): Promise<{ reload(): Promise<void> }>;
}

interface MessageManager {
  loadFrameScript(address: string, later: boolean): void;
  addMessageListener(
    name: string,
    listen: (message: { data: { json?: string; error?: string } }) => void,
  ): void;
}

interface PopupBrowser extends HTMLElement {
  messageManager: MessageManager;
  currentURI: { spec: string } | null;
  webProgress: { isLoadingDocument: boolean } | null;
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(rectangle: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
}

declare const ChromeUtils: {
  importESModule(address: string): { ExtensionParent: ExtensionParent; AddonManager: AddonManager };
};

/** What a person does with Firefox's window, the toolbar and the add-ons page. */
interface FirefoxWindow {
  extensionReady(): Promise<void>;
  openPopup(): Promise<Popup>;
  allow(): Promise<void>;
  shownPopup(): Promise<Popup>;
  runCommand(): Promise<void>;
  stopBackground(): Promise<void>;
  reloadExtension(): Promise<void>;
  clipboardText(): Promise<string>;
}

async function isReady(id: string): Promise<boolean> {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  return /^(?:running|stopped|suspended)$/.test(
    ExtensionParent.GlobalManager.getExtension(id).backgroundState,
  );
}

function pressButton(id: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const extension = ExtensionParent.GlobalManager.getExtension(id);
  // What a click on the button does first: it lets the extension into the tab.
  extension.tabManager.addActiveTabPermission();
  ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
}

function pressShortcut(): void {
  const key = document.querySelector<HTMLElement & { doCommand(): void }>(
    // The only one with a letter.
    'keyset[id^=ext-keyset] key[key]',
  );
  if (!key) throw new Error('Firefox gave the extension no key.');
  key.doCommand();
}

function pressAllow(): boolean {
  const question = document.querySelector<HTMLElement & { button?: HTMLElement }>(
    '#addon-webext-permissions-notification',
  );
  question?.button?.click();
  return question?.button !== undefined;
}

function stopEventPage(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  return ExtensionParent.GlobalManager.getExtension(id).terminateBackground();
}

async function reload(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const addon = await AddonManager.getAddonByID(id);
  await addon.reload();
}

/** Asked before any code is run there: while the popup changes its process, what is sent to it is lost. */
function isPopupLoaded(): boolean {
  const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
  const isLoading = popup?.webProgress?.isLoadingDocument ?? true;
  return !isLoading && popup?.currentURI?.spec.startsWith('moz-extension:') === true;
}

/** Runs code in the popup by a script of its frame: WebDriver BiDi lists tabs only. */
function runInPopup(code: string): Promise<string | undefined> {
  const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
  if (!popup) throw new Error('No popup is open.');
  const name = `talkmark:${Math.random()}`;
  const frameScript = `(async () => {
    try {
      content.document.notifyUserGestureActivation();
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const json = await Cu.evalInSandbox(${JSON.stringify(code)}, sandbox);
      sendAsyncMessage('${name}', { json });
    } catch (error) {
      sendAsyncMessage('${name}', { error: String(error) });
    }
  })()`;
  return new Promise((resolve, reject) => {
    // 2026-11, ESR 153: now and then a script that comes while the panel changes its size is lost. Whoever
    // waits for the popup asks again.
    setTimeout(() => reject(new Error('The popup did not answer within 2 s.')), 2_000);
    popup.messageManager.addMessageListener(name, ({ data: { json, error } }) => {
      if (error === undefined) resolve(json);
      else reject(new Error(error));
    });
    popup.messageManager.loadFrameScript(`data:,${encodeURIComponent(frameScript)}`, false);
  });
}

async function pictureOfPopup(): Promise<string> {
  const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
  if (!popup) throw new Error('No popup is open.');
  const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = Object.assign(document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas'), {
    width: bitmap.width,
    height: bitmap.height,
  }) as HTMLCanvasElement;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').replace(/^.*,/, '');
}

function closePopup(): void {
  document
    .querySelector('browser.webextension-popup-browser')
    ?.closest<HTMLElement & { hidePopup(): void }>('panel')
    ?.hidePopup();
}

function isPopupOpen(): boolean {
  return document.querySelector('browser.webextension-popup-browser') !== null;
}

function readClipboard(): Promise<string> {
  return navigator.clipboard.readText();
}

/** Where on the screen the middle of an element of the popup is. */
function middleOnScreen(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`Nothing here is ${selector}`);
  element.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const { mozInnerScreenX, mozInnerScreenY } = window as unknown as Record<
    'mozInnerScreenX' | 'mozInnerScreenY',
    number
  >;
  return {
    x: Math.round(mozInnerScreenX + x + width / 2),
    y: Math.round(mozInnerScreenY + y + height / 2),
  };
}

/** Looks, a tenth of a second apart, at which a popup was at rest: it grows as its notes arrive. */
const LOOKS_AT_REST = 3;

/** A place on the screen that stays the same. */
async function atRest(place: () => Promise<{ x: number; y: number }>) {
  let before = { x: -1, y: -1 };
  let looks = 0;
  return until(
    async () => {
      const now = await place();
      looks = now.x === before.x && now.y === before.y ? looks + 1 : 0;
      before = now;
      return looks >= LOOKS_AT_REST ? now : undefined;
    },
    { every: 100, what: 'the popup to be at rest' },
  );
}

type Privileged = <Args extends unknown[], Result>(
  run: (...args: Args) => Result,
  ...args: Args
) => Promise<Awaited<Result>>;

function popupOf(privileged: Privileged, display: Display | undefined): Popup {
  const popup: Popup = {
    async evaluate(run, ...args) {
      const code = `(async () => JSON.stringify(await (${run.toString()})(...${JSON.stringify(args)})))()`;
      const json = await privileged(runInPopup, code);
      return (json === undefined ? undefined : JSON.parse(json)) as never;
    },
    async click(selector) {
      if (display) {
        const { x, y } = await atRest(() => popup.evaluate(middleOnScreen, selector));
        await display.xdotool('mousemove', `${x}`, `${y}`, 'click', '1');
        return;
      }
      await popup.evaluate(
        (found: string) => document.querySelector<HTMLElement>(found)?.click(),
        selector,
      );
    },
    async screenshot(file) {
      await writeFile(file, await privileged(pictureOfPopup), 'base64');
    },
    isOpen: () => privileged(isPopupOpen),
    close: () => privileged(closePopup),
  };
  return popup;
}

/**
 * Firefox's window, reached with the browser's own rights.
 * @param id the extension's id in Firefox; needed for all that concerns it
 */
export function firefoxWindow(call: Call, id = '', display?: Display): FirefoxWindow {
  const privileged: Privileged = (run, ...args) =>
    callPrivileged(call, run.toString(), args) as Promise<never>;
  const extensionReady = async (): Promise<void> => {
    await until(() => privileged(isReady, id), { what: 'the extension to start' });
  };
  const shownPopup = async (): Promise<Popup> => {
    await until(() => privileged(isPopupLoaded), { what: 'the popup to load' });
    return popupOf(privileged, display);
  };
  return {
    extensionReady,
    shownPopup,
    async openPopup() {
      await privileged(closePopup);
      await until(async () => !(await privileged(isPopupOpen)), {
        what: 'the last popup to close',
      });
      await privileged(pressButton, id);
      return shownPopup();
    },
    async allow() {
      await until(() => privileged(pressAllow), { what: 'the question to open' });
    },
    runCommand: () => privileged(pressShortcut),
    stopBackground: () => privileged(stopEventPage, id),
    async reloadExtension() {
      await privileged(reload, id);
      await extensionReady();
    },
    clipboardText: () => privileged(readClipboard),
  };
}
