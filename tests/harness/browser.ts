import type { Keys } from './keys';
import type { Mouse } from './mouse';

export type BrowserName = 'chromium' | 'firefox';

/** A place where code of the test can run: a tab, a frame in it, a popup. */
export interface Scope {
  /**
   * Runs a function there, as on a user's click, and gives what it returns. Function, arguments and result travel as
   * text and JSON: the function sees nothing of the test around it.
   */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Clicks the middle of an element with the mouse; with its right button in a tab alone. */
  click(selector: string, button?: 'left' | 'right'): Promise<void>;
}

/** What a tab has cost so far. */
export interface Cost {
  /** Milliseconds of its main thread, with all that it did. */
  busy: number;
  /** Bytes of its scripts' memory. */
  heap: number;
}

export interface Tab extends Scope {
  /** The real mouse, or the driver's without a display. */
  mouse: Mouse;
  goto(address: string): Promise<void>;
  /** @throws in Firefox, which does not say it */
  cost(): Promise<Cost>;
  url(): Promise<string>;
  /** Addresses of all frames below the tab's page, those in closed shadow roots included. */
  frames(): Promise<string[]>;
  /** The first frame whose address contains this text, once there is one; in a closed shadow root too. */
  frame(address: string): Promise<Scope>;
  /** Chooses a file of the disk, as the user does in the browser's own window. */
  chooseFile(field: string, path: string): Promise<void>;
  /** Gives its page this room, in CSS pixels, whatever the window has; at 200 % a page has half of its room. */
  resize(width: number, height: number): Promise<void>;
  /** Makes it the tab that is shown. */
  bringToFront(): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** The popup of the toolbar button. */
export interface Popup extends Scope {
  isOpen(): Promise<boolean>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** The files that a page let the browser save. */
export interface Downloads {
  folder: string;
  /** The text of the first complete file whose name matches, once there is one. */
  text(name: RegExp): Promise<{ name: string; text: string }>;
  size(name: RegExp): Promise<{ name: string; bytes: number }>;
}

/** A browser with the extension in it, the same whichever browser it is. */
export interface TestBrowser {
  name: BrowserName;
  /** False where the browser has no display: keys, shortcut and clicks are then the driver's. */
  hasDisplay: boolean;
  /** Where the extension's pages are, as `chrome-extension://id`. Throws where none was loaded. */
  origin(): string;
  /** Opens a tab in front. */
  openTab(address: string): Promise<Tab>;
  /** Tabs whose address begins so, those that the extension opened included. */
  tabs(address: string): Promise<Tab[]>;
  /** Opens a page of the extension as a tab, e.g. `popup.html`. */
  extensionPage(path: string): Promise<Tab>;
  /**
   * A page of the extension behind the tabs, which is kept open: to open one for each look takes up to a second.
   * `tabs` does not list it. It goes with the extension and with the browser, and the next call opens it anew.
   */
  hiddenPage(): Promise<Scope>;
  keys: Keys;
  /**
   * Presses the extension's shortcut, for the tab in front. With a display it is the real key. Without one no driver
   * reaches the browser's shortcuts: in Chromium the worker's `commands.onCommand` is fired, in Firefox the browser's
   * own command of that key is run.
   */
  shortcut(): Promise<void>;
  /**
   * Clicks an element of the tab in front with the right button, then Talkmark's entry in the browser's own menu.
   * Headless Chromium shows none: the worker's `contextMenus.onClicked` is fired then.
   */
  menuEntry(place: Scope, selector: string): Promise<void>;
  /** Opens the popup of the toolbar button over this tab, as a click on the button does. */
  openPopup(tab: Tab): Promise<Popup>;
  /**
   * Presses "Allow" in the browser's own question that a click in the popup has opened.
   * @returns false where nothing reaches it: headless Chromium never shows it
   */
  allow(): Promise<boolean>;
  /** The popup that the extension opened by itself, once it is there. */
  shownPopup(): Promise<Popup>;
  /** The side panel of the window, once its key or its button has opened it. */
  sidePanel(): Promise<Scope>;
  /** Stops the extension's service worker or event page, as the browser does after idle time. */
  stopBackground(): Promise<void>;
  /** Loads the extension anew under the open pages, as an update does. */
  reloadExtension(): Promise<void>;
  /**
   * Closes the browser and starts it again with the same profile.
   * @param between what is done to the profile's folder meanwhile
   */
  restart(between?: (profile: string) => Promise<void>): Promise<void>;
  /**
   * Kills the browser with all of its processes, at once, and starts it again with the same profile.
   * @param between what is done to the profile's disk meanwhile
   */
  kill(between?: () => Promise<void>): Promise<void>;
  downloads: Downloads;
  clipboardText(): Promise<string>;
  close(): Promise<void>;
  /** Settles when the browser is closed, by whomever. */
  ended(): Promise<void>;
}

/** A built extension. Firefox keeps an archive over a restart, a folder only until it closes. */
export interface BuiltExtension {
  folder: string;
  archive?: string;
  /** The id that the manifest gives it for Firefox. */
  geckoId?: string;
}
