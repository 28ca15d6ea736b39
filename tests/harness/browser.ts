import type { Keys } from './keys';
import type { Mouse } from './mouse';

export type BrowserName = 'chromium' | 'firefox';

/** A place in which a test can run code: a tab, a frame or a popup. */
export interface Scope {
  /**
   * Runs a function there with a user activation and returns its result. The function travels as text, its arguments
   * and result as JSON, so it cannot use the variables around it.
   */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Clicks the middle of an element with the mouse. Only a tab supports the right button. */
  click(selector: string, button?: 'left' | 'right'): Promise<void>;
}

/** The resources that a tab has used so far. */
export interface Cost {
  /** Milliseconds during which its main thread was busy. */
  busy: number;
  /** Bytes of its script heap. */
  heap: number;
}

export interface Tab extends Scope {
  /** The real mouse; without a display, the driver's. */
  mouse: Mouse;
  goto(address: string): Promise<void>;
  /** @throws in Firefox, which does not report it */
  cost(): Promise<Cost>;
  url(): Promise<string>;
  /** Returns the addresses of all frames below the tab's page, also in closed shadow roots. */
  frames(): Promise<string[]>;
  /** Waits for a frame whose address contains this text, also in a closed shadow root, and returns the first. */
  frame(address: string): Promise<Scope>;
  /** Chooses a file on the disk, as the user does in the browser's file dialog. */
  chooseFile(field: string, path: string): Promise<void>;
  /** Sets the page's viewport in CSS pixels, whatever the window's size. A zoom of 200 % halves a viewport. */
  resize(width: number, height: number): Promise<void>;
  /** Selects the tab. */
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

/** The files that the browser has downloaded. */
export interface Downloads {
  folder: string;
  /** Waits for a complete file whose name matches, and returns the text of the first. */
  text(name: RegExp): Promise<{ name: string; text: string }>;
  size(name: RegExp): Promise<{ name: string; bytes: number }>;
}

/** A browser with the extension, behind the same interface for both browsers. */
export interface TestBrowser {
  name: BrowserName;
  /** False where the browser runs headless. The driver then produces keys, shortcut and clicks. */
  hasDisplay: boolean;
  /** Returns the origin of the extension's pages, such as `chrome-extension://id`. @throws without an extension */
  origin(): string;
  /** Opens a tab in the foreground. */
  openTab(address: string): Promise<Tab>;
  /** Returns the tabs whose address starts with this text, also those that the extension opened. */
  tabs(address: string): Promise<Tab[]>;
  /** Opens a page of the extension as a tab, such as `popup.html`. */
  extensionPage(path: string): Promise<Tab>;
  /**
   * A page of the extension that is kept open behind the tabs, because opening one for each look
   * takes up to a second. `tabs` does not list it. It closes with the extension and with the
   * browser, and the next call reopens it.
   */
  hiddenPage(): Promise<Scope>;
  keys: Keys;
  /**
   * Presses the extension's shortcut for the selected tab. With a display this is the real key. Without one no driver
   * reaches the browser's shortcuts: in Chromium the worker's `commands.onCommand` is dispatched instead, in Firefox
   * the browser's own command for that key runs.
   */
  shortcut(): Promise<void>;
  /**
   * Right-clicks an element of the selected tab, then clicks Talkmark's entry in the browser's context menu. Headless
   * Chromium shows no menu: there the worker's `contextMenus.onClicked` is dispatched instead.
   */
  menuEntry(place: Scope, selector: string): Promise<void>;
  /** Opens the toolbar button's popup for this tab, as a click on the button does. */
  openPopup(tab: Tab): Promise<Popup>;
  /**
   * Presses "Allow" in the browser's permission prompt that a click in the popup has opened.
   * @returns false in headless Chromium, which never shows the prompt
   */
  allow(): Promise<boolean>;
  /** Waits for the popup that the extension opens itself, and returns it. */
  shownPopup(): Promise<Popup>;
  /** Waits for the window's side panel, which a key or button opens, and returns it. */
  sidePanel(): Promise<Scope>;
  /** Stops the extension's service worker or event page, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Reloads the extension while its pages are open, as an update does. */
  reloadExtension(): Promise<void>;
  /**
   * Closes the browser and starts it again with the same profile.
   * @param between runs while the browser is closed, with the profile's folder
   */
  restart(between?: (profile: string) => Promise<void>): Promise<void>;
  /**
   * Kills all processes of the browser at once and starts it again with the same profile.
   * @param between runs while the browser is down
   */
  kill(between?: () => Promise<void>): Promise<void>;
  downloads: Downloads;
  clipboardText(): Promise<string>;
  close(): Promise<void>;
  /** Resolves when the browser is closed, by the test or by a person. */
  ended(): Promise<void>;
}

/**
 * A built extension. After a restart Firefox keeps an extension from an archive, but not one from a
 * folder.
 */
export interface BuiltExtension {
  folder: string;
  archive?: string;
  /** The extension's id for Firefox, from the manifest. */
  geckoId?: string;
}
