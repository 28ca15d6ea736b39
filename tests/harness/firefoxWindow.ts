import { callPrivileged, type Call } from './bidi';
import type { Popup, Scope } from './browser';
import type { Display } from './display';
import { closePopups, type Privileged, shownPopup, shownSidebar } from './firefoxPopup';
import { until } from './until';

/** Firefox's window, as far as the functions below use it. They run in the window, not in Node. */
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

declare const ChromeUtils: {
  importESModule(address: string): { ExtensionParent: ExtensionParent; AddonManager: AddonManager };
};

/** The actions of a person in Firefox's window, the toolbar and the add-ons page. */
interface FirefoxWindow {
  extensionReady(): Promise<void>;
  openPopup(): Promise<Popup>;
  allow(): Promise<void>;
  chooseEntry(): Promise<void>;
  shownPopup(): Promise<Popup>;
  sidePanel(): Promise<Scope>;
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
  // A click on the button first grants the extension access to the tab.
  extension.tabManager.addActiveTabPermission();
  ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
}

function pressShortcut(): void {
  const key = document.querySelector<HTMLElement & { doCommand(): void }>(
    'keyset[id^=ext-keyset] key[key="N" i]',
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

/** @returns true if the menu was open */
function pressEntry(id: string): boolean {
  const menu = document.querySelector<
    HTMLElement & { state: string; activateItem(item: Element): void }
  >('#contentAreaContextMenu');
  const entries = `[id^="${id.replaceAll(/\W/g, '_')}-menuitem"]`;
  const entry = menu?.querySelector<HTMLElement>(entries);
  if (menu?.state !== 'open' || !entry || entry.hidden) return false;
  menu.activateItem(entry);
  return true;
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

function readClipboard(): Promise<string> {
  return navigator.clipboard.readText();
}

/**
 * Returns the control of Firefox's window, which needs the browser's own rights.
 * @param id the extension's id in Firefox; required by everything about the extension
 */
export function firefoxWindow(call: Call, id = '', display?: Display): FirefoxWindow {
  const privileged: Privileged = (run, ...args) =>
    callPrivileged(call, run.toString(), args) as Promise<never>;
  const extensionReady = async (): Promise<void> => {
    await until(() => privileged(isReady, id), { what: 'the extension to start' });
  };
  return {
    extensionReady,
    shownPopup: () => shownPopup(privileged, display),
    sidePanel: () => shownSidebar(privileged, display),
    async openPopup() {
      await closePopups(privileged);
      await privileged(pressButton, id);
      return shownPopup(privileged, display);
    },
    async allow() {
      await until(() => privileged(pressAllow), { what: 'the question to open' });
    },
    async chooseEntry() {
      await until(() => privileged(pressEntry, id), { what: 'the menu to open' });
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
