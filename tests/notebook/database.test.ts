import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import { openNotebook } from '../../components/notebook/database';
import { dix, noteOf, storedTalk } from '../popup/stage';

it('has every table of the design from version 1', async () => {
  const db = openNotebook('tables');
  await db.open();
  expect(db.verno).toBe(1);
  expect(db.tables.map(({ name }) => name).sort()).toEqual(
    ['aliases', 'conferences', 'drafts', 'imports', 'notes', 'pictures', 'talks'].sort(),
  );
});

it('asks for strict durability at every write', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const db = openNotebook('durability');
  await db.transaction('rw', db.notes, db.drafts, async () => db.drafts.clear());
  await db.aliases.clear();
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThanOrEqual(2);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  expect(Dexie.semVer).toMatch(/^4\./);
});

it('is opened again after an opening has failed', async () => {
  const db = openNotebook(`patient-${crypto.randomUUID()}`);
  const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  await expect(db.notes.count()).rejects.toThrow('The disk is full');
  await new Promise((resolve) => setTimeout(resolve));
  expect(await db.notes.count()).toBe(0);
  expect(open).toHaveBeenCalledTimes(2);
});

it('says each time that it cannot be opened, and does not wait for ever', async () => {
  const db = openNotebook(`damaged-${crypto.randomUUID()}`);
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The database is damaged', 'DataError');
  });
  for (let round = 0; round < 5; round += 1) {
    const reads = [db.notes.count(), db.talks.count(), db.drafts.toArray()];
    const answers = await Promise.allSettled(reads);
    expect(answers.map(({ status }) => status)).toEqual(reads.map(() => 'rejected'));
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(open.mock.calls.length).toBeLessThan(20);
  open.mockRestore();
  expect(await db.notes.count()).toBe(0);
});

it('makes room for a later version of itself, and works on in it', async () => {
  const name = `upgrade-${crypto.randomUUID()}`;
  const page = openNotebook(name);
  await page.talks.put(storedTalk(dix));
  await page.notes.bulkPut([noteOf(dix, 1, 12, 'before'), noteOf(dix, 2, 34, 'second')]);
  const later = new Dexie(name);
  later.version(2).stores({ notes: 'id, [talkId+at], createdAt, updatedAt, deletedAt, kind' });
  await later.open();
  expect(await later.table('notes').count()).toBe(2);
  // A page that was opened before the update still runs the old code.
  await page.notes.put(noteOf(dix, 3, 56, 'after'));
  expect(await later.table('notes').count()).toBe(3);
});

it('keeps everything where an upgrade fails half-way', async () => {
  const name = `failing-${crypto.randomUUID()}`;
  const db = openNotebook(name);
  const notes = [noteOf(dix, 1, 12, 'first'), noteOf(dix, 2, 34, 'second')];
  await db.notes.bulkPut(notes);
  db.close();
  const later = new Dexie(name);
  later
    .version(2)
    .stores({})
    .upgrade(async (transaction) => {
      await transaction.table('notes').clear();
      throw new Error('The upgrade has a fault.');
    });
  await expect(later.open()).rejects.toThrow('The upgrade has a fault.');
  later.close();
  const again = openNotebook(name);
  expect(await again.notes.toArray()).toEqual(notes);
});
