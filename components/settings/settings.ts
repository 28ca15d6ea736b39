import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** The longer side of a picture that is kept with a note, in pixels. */
export const PICTURE_SIZES = { small: 640, middle: 1280, large: 1920 } as const;

export const PictureSize = v.picklist(Object.values(PICTURE_SIZES));
export type PictureSize = v.InferOutput<typeof PictureSize>;

/** How often Talkmark saves a backup by itself, the least often first. */
export const BackupRhythm = v.picklist(['never', 'month', 'week', 'day']);
export type BackupRhythm = v.InferOutput<typeof BackupRhythm>;

/** The parts that can be left out of an export. */
const ExportPart = v.picklist(['quotes', 'abstract', 'chapters', 'pictures']);
export type ExportPart = v.InferOutput<typeof ExportPart>;

/** The choices of the last export, which are offered again the next time. */
const ExportChoice = v.object({
  /** A format's id. */
  format: v.string(),
  without: v.array(ExportPart),
  /** True where times always include the hours. */
  longTimes: v.boolean(),
  /** True where the address of a moment is written out. */
  writtenLinks: v.boolean(),
});
export type ExportChoice = v.InferOutput<typeof ExportChoice>;

export const FIRST_CHOICE: ExportChoice = {
  format: 'markdown',
  without: [],
  longTimes: false,
  writtenLinks: false,
};

/** Milliseconds since the epoch; 0 for never. */
const Time = v.fallback(v.pipe(v.number(), v.minValue(0)), 0);

/** On until the user turns it off. */
const Switch = v.fallback(v.boolean(), true);

/** Every setting with its default, which also stands in for a stored value that is damaged. */
const StoredSettings = v.object({
  /** A playing talk pauses while a note is typed and then plays on. */
  pauseWhileTyping: Switch,
  /** Seconds: jumps and links begin this long before the moment of a note. */
  leadIn: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(30)), 3),
  /** Talkmark remembers how far known talks were watched. */
  keepWatched: Switch,
  /** The icon shows how many notes the talk of the tab has. */
  countOnIcon: Switch,
  pictureSize: v.fallback(PictureSize, PICTURE_SIZES.middle),
  /**
   * The BCP 47 tag of the language in which pages write dates, or `iso`; empty for the language of
   * the texts.
   */
  dateLanguage: v.fallback(v.string(), ''),
  exporting: v.fallback(ExportChoice, FIRST_CHOICE),
  /** When the last backup was saved. */
  lastBackup: Time,
  backupEvery: v.fallback(BackupRhythm, 'never'),
  /** When Talkmark last tried to save a backup by itself. */
  backupTried: Time,
  /** The time until which the user does not want to be reminded of a backup. */
  backupLater: Time,
});

/** All settings. They are stored in this browser profile, each under its own key. */
export type Settings = v.InferOutput<typeof StoredSettings>;

/** Returns what the user chose, and the default where nothing was chosen or the stored value is damaged. */
export async function readSettings(): Promise<Settings> {
  const keys = Object.keys(StoredSettings.entries);
  return v.parse(StoredSettings, await browser.storage.local.get(keys));
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}

/** Returns the key that starts a note, as the browser names it; empty where none is set. */
export async function noteShortcut(): Promise<string> {
  const commands = await browser.commands.getAll().catch(() => []);
  return commands.find(({ name }) => name === 'note')?.shortcut ?? '';
}
