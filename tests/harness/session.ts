import type { BuiltExtension, TestBrowser } from './browser';
import type { Display } from './display';
import type { Keys } from './keys';

/** The options with which a browser starts. */
export interface SessionOptions {
  profile: string;
  downloads: string;
  /** Undefined for a browser on the real network. */
  proxyPort: number | undefined;
  display: Display | undefined;
  extension: BuiltExtension | undefined;
  /** True where the user prefers the dark colour scheme; Chromium only. */
  dark?: boolean;
  /** False where the profile was used before, as after a restart. */
  firstStart: boolean;
}

/** A running browser, from start to end: everything in which the two browsers differ. */
export interface Session extends Pick<
  TestBrowser,
  | 'origin'
  | 'menuEntry'
  | 'openPopup'
  | 'shownPopup'
  | 'sidePanel'
  | 'openTab'
  | 'tabs'
  | 'extensionPage'
  | 'hiddenPage'
  | 'allow'
  | 'stopBackground'
  | 'reloadExtension'
  | 'clipboardText'
  | 'close'
  | 'ended'
> {
  /** The driver's keys and shortcut, for a browser without a display. */
  driverKeys: Keys;
  driverShortcut(): Promise<void>;
}
