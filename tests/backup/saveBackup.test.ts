import { expect, it, vi } from 'vitest';
import { saveBackup } from '../../components/backup/saveBackup';
import { openNotebook } from '../../components/notebook/database';
import { whileImporting } from '../../components/notebook/importLock';
import { dix, noteOf } from '../popup/stage';

const saving = vi.hoisted(() => ({ download: async (_file: Blob): Promise<void> => {} }));

vi.mock('../../components/files/downloadFile', () => ({
  downloadFile: async (file: Blob) => saving.download(file),
}));

it('has all notes where everything is to be deleted while it is saved', async () => {
  const db = openNotebook(`saved-${crypto.randomUUID()}`);
  await db.notes.put(noteOf(dix, 1, 12, 'to be kept'));
  const { signal } = new AbortController();
  let deleting: Promise<void> | undefined;
  let saved = '';
  saving.download = async (file) => {
    saved = await file.text();
    expect(await db.notes.count()).toBe(1);
  };
  await saveBackup(db, 1, signal, () => {
    // As early as a user could click.
    deleting ??= whileImporting(signal, () => db.notes.clear());
  });
  expect(saved).toContain('to be kept');
  await deleting;
  expect(await db.notes.count()).toBe(0);
});
