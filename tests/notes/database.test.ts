import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import { openNotebook } from '../../components/notes/database';

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
  expect(await db.notes.count()).toBe(0);
  expect(open).toHaveBeenCalledTimes(2);
});
