import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMirror } from '../../components/mirror/mirror';
import type { MirrorStore } from '../../components/mirror/mirrorStore';
import type { Note } from '../../components/notebook/note';
import { emptyNotebook } from '../imports/notebooks';
import { dix, noteOf, storedTalk } from '../popup/stage';

function storeInMemory(): MirrorStore & { entries: Map<string, unknown> } {
  const entries = new Map<string, unknown>();
  return {
    entries,
    get: async (keys) =>
      Object.fromEntries(
        keys.flatMap((key) => (entries.has(key) ? [[key, structuredClone(entries.get(key))]] : [])),
      ),
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) entries.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of keys) entries.delete(key);
    },
  };
}

/** `first` and `second` share a block; `later` was written an hour after them. */
const first = noteOf(dix, 1, 12, 'first');
const second = noteOf(dix, 2, 34, 'second');
const later = {
  ...noteOf(dix, 3, 56, 'later'),
  id: '01890a95-ac96-774b-bcce-000000000003',
} as Note;

async function mirrored() {
  const db = emptyNotebook();
  await db.talks.put(storedTalk(dix));
  await db.notes.bulkPut([first, second, later]);
  const store = storeInMemory();
  const mirror = createMirror(db, store);
  await mirror.writeAll();
  return { db, store, mirror };
}

describe('the mirror', () => {
  it('has what the notebook has, in blocks of notes written together', async () => {
    const { store, mirror } = await mirrored();
    expect(await mirror.compare()).toEqual({ lost: 0, unmirrored: 0 });
    const keys = [...store.entries.keys()].filter((key) => key.startsWith('notes:'));
    expect(keys).toHaveLength(2);
  });

  it('brings everything back into an empty notebook', async () => {
    const { db, mirror } = await mirrored();
    const before = [await db.notes.toArray(), await db.talks.toArray()];
    await Promise.all([db.notes.clear(), db.talks.clear()]);
    expect(await mirror.compare()).toEqual({ lost: 4, unmirrored: 0 });
    expect(await mirror.restore()).toBe(4);
    expect([await db.notes.toArray(), await db.talks.toArray()]).toEqual(before);
  });

  it('brings back what is missing and leaves the rest as it is', async () => {
    const { db, mirror } = await mirrored();
    await db.notes.delete(first.id);
    await db.notes.put({ ...second, text: 'changed since' });
    expect(await mirror.restore()).toBe(1);
    expect((await db.notes.toArray()).map(({ text }) => text)).toEqual([
      'first',
      'changed since',
      'later',
    ]);
  });

  it('follows a note that was deleted for good', async () => {
    const { db, mirror } = await mirrored();
    await db.notes.delete(later.id);
    await mirror.write('notes', [later.id]);
    expect(await mirror.compare()).toEqual({ lost: 0, unmirrored: 0 });
    expect(await mirror.restore()).toBe(0);
  });

  it('keeps what was lost while notes are written into its block', async () => {
    const { db, mirror } = await mirrored();
    await db.notes.delete(first.id);
    await db.notes.put({ ...second, text: 'changed' });
    await mirror.write('notes', [second.id], true);
    expect(await mirror.restore()).toBe(1);
    expect((await db.notes.get(first.id))?.text).toBe('first');
  });

  it('is the same as the notebook after any changes', async () => {
    const ids = [first, second, later].map(({ id }) => id);
    const change = fc.record({ which: fc.nat(2), text: fc.option(fc.string()) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (all) => {
        const { db, mirror } = await mirrored();
        for (const { which, text } of all) {
          const id = ids[which] ?? first.id;
          if (text === null) await db.notes.delete(id);
          else await db.notes.put({ ...first, id, text });
          await mirror.write('notes', [id]);
        }
        const wanted = await db.notes.toArray();
        await db.notes.clear();
        await mirror.restore();
        expect(await db.notes.toArray()).toEqual(wanted);
      }),
      { numRuns: 25 },
    );
  });
});
