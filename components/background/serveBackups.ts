import { browser } from 'wxt/browser';
import { backupName } from '../backup/backupFile';
import { isBackupDue } from '../backup/rhythm';
import { createBackupUrl } from '../backup/saveBackup';
import { downloadUrl } from '../files/downloadUrl';
import type { Notebook } from '../notebook/database';
import { changeSettings, readSettings } from '../settings/settings';
import type { Handlers } from './handlers';
import { ownPage } from './senderRules';

/** Creates the file where the background cannot: a worker cannot create a `blob:` address. */
const BACKUP_PAGE = 'backup.html';

/** Saves a backup as often as the user chose, and returns the handlers for the backup pages. */
export function serveBackups(db: Notebook): Handlers<'chooseBackups' | 'backupMade'> {
  browser.runtime.onStartup.addListener(() => void backUpIfDue(db, Date.now()));
  return {
    chooseBackups: ownPage(async ({ every }) => {
      await changeSettings({ backupEvery: every, backupTried: 0 });
      await backUpIfDue(db, Date.now());
    }),
    backupMade: ownPage(async ({ url }) => {
      const { backupTried } = await readSettings();
      await keep(url, backupTried);
    }),
  };
}

/**
 * Saves a backup if one is due and something has changed since the last one.
 * @param now milliseconds since the epoch
 */
export async function backUpIfDue(db: Notebook, now: number): Promise<void> {
  const settings = await readSettings();
  if (!isBackupDue(settings, now) || !(await hasChangedSince(db, settings.lastBackup))) return;
  await navigator.locks.request('backup', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    // Written first, so that an attempt that does not finish, for whatever reason, counts as
    // failed.
    await changeSettings({ backupTried: now });
    if (import.meta.env.FIREFOX) await makeHere(db, now);
    else await makeElsewhere();
  });
}

async function hasChangedSince(db: Notebook, time: number): Promise<boolean> {
  const changed = [db.notes, db.talks].map((table) => table.where('updatedAt').above(time).first());
  return (await Promise.all(changed)).some((record) => record !== undefined);
}

async function makeElsewhere(): Promise<void> {
  const { offscreen } = browser;
  if (await offscreen.hasDocument()) await offscreen.closeDocument();
  await offscreen.createDocument({
    url: BACKUP_PAGE,
    reasons: [offscreen.Reason.BLOBS],
    justification: 'Makes the file of a backup.',
  });
}

async function makeHere(db: Notebook, now: number): Promise<void> {
  const url = await createBackupUrl(db);
  try {
    await keep(url, now);
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function keep(url: string, now: number): Promise<void> {
  await downloadUrl(url, `Talkmark/${backupName(now)}`);
  await changeSettings({ lastBackup: now });
}
