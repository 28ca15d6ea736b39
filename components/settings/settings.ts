import { browser } from 'wxt/browser';
import { type ExportChoice, FIRST_CHOICE } from '../exports/choice';

/** Every setting. They are kept in this browser profile, one key each. */
export interface Settings {
  /** A playing talk pauses while a note is typed and plays on after. */
  pauseWhileTyping: boolean;
  /** Seconds, 0 to 30: so much earlier than the moment of a note do jumps and links begin. */
  leadIn: number;
  /** To which second known talks were watched is kept. */
  keepWatched: boolean;
  exporting: ExportChoice;
  /** Milliseconds since the epoch: when the last backup was saved; 0 before the first. */
  lastBackup: number;
}

const DEFAULTS: Settings = {
  pauseWhileTyping: true,
  leadIn: 3,
  keepWatched: true,
  exporting: FIRST_CHOICE,
  lastBackup: 0,
};

/** What the user chose, and the default where nothing was chosen. */
export async function readSettings(): Promise<Settings> {
  return browser.storage.local.get({ ...DEFAULTS });
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}
