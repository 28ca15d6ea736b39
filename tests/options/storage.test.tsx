// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { openNotebook } from '../../components/notebook/database';
import { readNotebookSize } from '../../components/notebook/notebookSize';
import { formatBytes } from '../../components/ui/i18n';
import { dix, noteOf, pictureOf, storedTalk } from '../popup/stage';
import { openOptions } from './stage';

const storage = {
  estimate: vi.fn<() => Promise<StorageEstimate>>(),
  persisted: vi.fn<() => Promise<boolean>>(),
  persist: vi.fn<() => Promise<boolean>>(),
};

beforeEach(() => {
  document.documentElement.lang = 'en';
  storage.estimate.mockResolvedValue({ usage: 2_300_000 });
  storage.persisted.mockResolvedValue(false);
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
});

it('says what notes and pictures take', async () => {
  const db = openNotebook(`storage-${crypto.randomUUID()}`);
  const note = noteOf(dix, 1, 1, 'text');
  await db.notes.put(note);
  await db.pictures.bulkPut([pictureOf(note.id, 'abc'), pictureOf(note.id, 'defgh')]);
  await db.talks.put(storedTalk(dix));
  expect(await readNotebookSize(db)).toEqual({
    notes: 1,
    talks: 1,
    pictures: 2,
    pictureBytes: 8,
    usage: 2_300_000,
  });
  expect([formatBytes(12_300), formatBytes(2_300_000)]).toEqual(['12 kB', '2.3 MB']);
});

it.each([
  [true, /promised to keep it/],
  [false, /gave no promise/],
])('asks the browser for its promise, and says the answer: %s', async (answer, said) => {
  storage.persist.mockResolvedValue(answer);
  const { user } = await openOptions();
  expect(await screen.findByText(/All of Talkmark takes about 2.3 MB/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Ask the browser to keep it' }));
  expect(await screen.findByText(said, { selector: 'output' })).toBeTruthy();
});
