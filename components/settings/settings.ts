import { browser } from 'wxt/browser';
import { type ExportChoice, FIRST_CHOICE } from './exportChoice';
import { PICTURE_SIZES, type PictureSize } from './pictureSizes';

/** Every setting. They are kept in this browser profile, one key each. */
export interface Settings {
  /** A playing talk pauses while a note is typed and plays on after. */
  pauseWhileTyping: boolean;
  /** Seconds, 0 to 30: so much earlier than the moment of a note do jumps and links begin. */
  leadIn: number;
  /** To which second known talks were watched is kept. */
  keepWatched: boolean;
  /** The icon shows how many notes the talk of the tab has. */
  countOnIcon: boolean;
  /** Pixels of the longer side. */
  pictureSize: PictureSize;
  /** The BCP 47 tag of the language in which pages write dates, or `iso`; empty for that of the texts. */
  dateLanguage: string;
  exporting: ExportChoice;
  /** Milliseconds since the epoch: when the last backup was saved; 0 before the first. */
  lastBackup: number;
  /** How often Talkmark saves one by itself. */
  backupEvery: BackupRhythm;
  /** Milliseconds since the epoch: when it last tried to; 0 before. */
  backupTried: number;
  /** Milliseconds since the epoch: until then the user does not want to be reminded of one. */
  backupLater: number;
}

export type BackupRhythm = 'never' | 'day' | 'week' | 'month';

const DEFAULTS: Settings = {
  pauseWhileTyping: true,
  leadIn: 3,
  keepWatched: true,
  countOnIcon: true,
  pictureSize: PICTURE_SIZES.middle,
  dateLanguage: '',
  exporting: FIRST_CHOICE,
  lastBackup: 0,
  backupEvery: 'never',
  backupTried: 0,
  backupLater: 0,
};

/** What the user chose, and the default where nothing was chosen. */
export async function readSettings(): Promise<Settings> {
  return browser.storage.local.get({ ...DEFAULTS });
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}
