import { describe, expect, it } from 'vitest';
import { backupReminder } from '../../components/backup/reminder';
import { hasBackupFailed, isDue } from '../../components/backup/rhythm';
import { openNotebook } from '../../components/notebook/database';
import { readSettings, type Settings } from '../../components/settings/settings';
import { dix, noteOf } from '../popup/stage';

const DAY_MS = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 25, 12);

async function settings(changed: Partial<Settings>): Promise<Settings> {
  return { ...(await readSettings()), ...changed };
}

describe('a backup', () => {
  it.each([
    ['is never due where none is wanted', 'never', 100, 100, false],
    ['is due after a day', 'day', 1, 1, true],
    ['is not due before', 'day', 0.9, 0.9, false],
    ['is due after a week', 'week', 7, 7, true],
    ['is not due after six days of a week', 'week', 6, 6, false],
    ['is due after a month', 'month', 30, 30, true],
    ['is tried anew a day after it failed', 'week', 8, 1, true],
    ['is not tried anew before', 'week', 8, 0.5, false],
    ['is due where the clock was ahead', 'month', -2, -2, true],
  ] as const)('%s', async (_, backupEvery, lastDaysAgo, triedDaysAgo, expected) => {
    const given = await settings({
      backupEvery,
      lastBackup: now - lastDaysAgo * DAY_MS,
      backupTried: now - triedDaysAgo * DAY_MS,
    });
    expect(isDue(given, now)).toBe(expected);
  });

  it('has failed where it was tried and not saved, once it has had its time', async () => {
    const failed = { backupEvery: 'day', lastBackup: now - 3 * DAY_MS } as const;
    const after = async (minutes: number) =>
      hasBackupFailed(await settings({ ...failed, backupTried: now - minutes * 60_000 }), now);
    expect(await after(11)).toBe(true);
    expect(await after(9)).toBe(false);
    expect(
      hasBackupFailed(
        await settings({ ...failed, backupEvery: 'never', backupTried: now - DAY_MS }),
        now,
      ),
    ).toBe(false);
  });
});

describe('the reminder of backups', () => {
  const remind = async (notes: number, ageDays: number, changed: Partial<Settings>) => {
    const db = openNotebook(`reminder-${crypto.randomUUID()}`);
    const updatedAt = now - ageDays * DAY_MS;
    const written = Array.from({ length: notes }, (_, number) => noteOf(dix, number, number, 'a'));
    await db.notes.bulkPut(written.map((note) => ({ ...note, updatedAt })));
    return backupReminder(db, await settings(changed), now);
  };

  it('says nothing of an empty notebook, nor of young notes', async () => {
    expect(await remind(0, 90, {})).toBeUndefined();
    expect(await remind(199, 29, {})).toBeUndefined();
  });

  it('speaks after 30 days, or 200 notes', async () => {
    expect(await remind(1, 31, {})).toBe('never');
    expect(await remind(200, 0, {})).toBe('never');
    expect(await remind(1, 31, { lastBackup: now - 40 * DAY_MS })).toBe('old');
  });

  it('says nothing where all of it is in the last backup, however old that is', async () => {
    expect(await remind(300, 90, { lastBackup: now - 80 * DAY_MS })).toBeUndefined();
  });

  it('is silent for as long as the user said', async () => {
    expect(await remind(300, 90, { backupLater: now + 1 })).toBeUndefined();
    expect(await remind(300, 90, { backupLater: now - 1 })).toBe('never');
  });

  it('speaks at once of one that could not be saved', async () => {
    const failed = { backupEvery: 'day', backupTried: now - DAY_MS, lastBackup: now - 2 * DAY_MS };
    expect(await remind(0, 0, failed as Partial<Settings>)).toBe('failed');
  });
});
