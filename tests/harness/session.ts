import type { BuiltExtension, TestBrowser } from './browser';
import type { Display } from './display';
import type { Keys } from './keys';

/** What a browser is started with. */
export interface SessionOptions {
  profile: string;
  downloads: string;
  /** None for a browser on the real network. */
  proxyPort: number | undefined;
  display: Display | undefined;
  extension: BuiltExtension | undefined;
  /** Whether the user prefers dark pages; Chromium alone is asked for it. */
  dark?: boolean;
  /** False when the profile has been used before, as after a restart. */
  firstStart: boolean;
}

/** A running browser from its start to its end: what each browser does in its own way. */
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
  /** Keys and shortcut where there is no display. */
  driverKeys: Keys;
  driverShortcut(): Promise<void>;
}
