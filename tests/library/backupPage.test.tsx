// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library/Library';
import { readSettings } from '../../components/settings/settings';
import { backupText, emptyNotebook, fill } from '../imports/notebooks';
import { dix, noteOf, openView, storedTalk } from '../popup/stage';
import { violations } from '../popup/violations';

const note = noteOf(dix, 1, 12, 'first thing');

async function open() {
  location.hash = '#/backup';
  const stage = await openView(<Library />, { talks: [], notes: [] }, /^Backup and import$/);
  return stage;
}

async function file(): Promise<File> {
  const db = emptyNotebook();
  await fill(db, { talks: [storedTalk(dix)], notes: [note], pictures: [] });
  return new File([await backupText(db)], 'Talkmark 2026-11-25.json');
}

beforeEach(() => {
  document.documentElement.lang = 'en';
});

describe('the page of backups', () => {
  it('shows what a file will do, does it, and takes it back', async () => {
    const { user, db, sent } = await open();
    expect(await violations()).toEqual([]);
    await user.upload(await screen.findByLabelText('File'), await file());
    await screen.findByText('Adds 1 note.');
    expect(await violations()).toEqual([]);
    expect(await db.notes.count()).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await screen.findByText('Imported 1 new note.');
    expect(await db.notes.toArray()).toEqual([note]);
    expect(sent.at(-1)).toEqual({ type: 'notesImported', data: { talkIds: [dix.id] } });
    await user.upload(screen.getByLabelText('File'), await file());
    await screen.findByText(/there is nothing to import/);
    await user.click(await screen.findByRole('button', { name: /^Undo Talkmark 2026/ }));
    await screen.findByText(/^The import was taken back/);
    expect(await db.notes.count()).toBe(0);
  });

  it('says what is wrong with a file, and changes nothing', async () => {
    const { user, db } = await open();
    await user.upload(await screen.findByLabelText('File'), new File(['Dear diary'], 'diary.txt'));
    await screen.findByText(/^This is no file that Talkmark can read/);
    await user.upload(screen.getByLabelText('File'), new File(['0:12 a'], 'lines.txt'));
    await screen.findByText(/does not say which talk/);
    expect(await db.notes.count()).toBe(0);
  });

  it('takes pasted lines', async () => {
    const { user, db } = await open();
    await user.type(await screen.findByLabelText(/^Address of the talk/), dix.url);
    await user.type(screen.getByLabelText('Or lines with times'), '0:12 first thing');
    await user.click(screen.getByRole('button', { name: 'See what it will do' }));
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    await screen.findByText('Imported 1 new note.');
    expect((await db.notes.toArray())[0]).toMatchObject({ talkId: dix.id, at: 12 });
  });

  it('saves a backup and remembers when', async () => {
    const { user } = await open();
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:talkmark');
    let name = '';
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      name = this.download;
    });
    await user.click(await screen.findByRole('button', { name: 'Save a backup' }));
    await screen.findByText('The backup is in your downloads.');
    expect(name).toMatch(/^Talkmark \d{4}-\d{2}-\d{2}\.json$/);
    await waitFor(async () => expect((await readSettings()).lastBackup).toBeGreaterThan(0));
    await screen.findByText(/^The last backup was saved on/);
  });
});
