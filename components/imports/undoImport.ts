import type { Table } from 'dexie';
import type { Notebook } from '../notebook/database';
import type { NoteId } from '../notebook/note';
import { allNotesOf } from '../notebook/queries';
import { forgetSearched } from '../notebook/searchDatabase';
import type { TalkId } from '../talks/talk';
import { type Stamp, type Stamped, tablesOf } from './applyImport';
import { inSlices } from './inSlices';

/** Thrown where the import was taken back meanwhile, or was never made. */
class NoSuchImport extends Error {
  constructor(id: string) {
    super(`There is no import ${id} to be taken back.`);
    this.name = 'NoSuchImport';
  }
}

/**
 * Takes an import back: what it added goes, what it changed is as it was, but for what was changed since.
 * @returns the talks whose notes it was about
 * @throws NoSuchImport
 */
export async function undoImport(db: Notebook, id: string, now: number): Promise<TalkId[]> {
  const talkIds = await db.transaction('rw', tablesOf(db), async () => {
    const record = await db.imports.get(id);
    if (!record || record.undoneAt !== undefined) throw new NoSuchImport(id);
    const { added, before } = record;
    const changed = new Map(record.changed);
    const noted = await talksOfNotes(db, [...added.notes, ...record.changed]);
    const kept = await removeUnchanged(db.table('notes'), added.notes);
    await removeUnchanged(db.table('conferences'), added.conferences);
    await db.table('drafts').bulkDelete(added.drafts);
    await db.aliases.bulkDelete(added.aliases);
    await removePictures(db, added.pictures, kept);
    await removeEmptyTalks(db, added.talks);
    await restoreUnchanged(db.table('talks'), before.talks, changed);
    await restoreUnchanged(db.table('notes'), before.notes, changed);
    await restoreUnchanged(db.table('conferences'), before.conferences, changed);
    await db.imports.put({ ...record, undoneAt: now });
    return noted;
  });
  await forgetSearched();
  return talkIds;
}

async function talksOfNotes(db: Notebook, stamps: readonly Stamp[]): Promise<TalkId[]> {
  const talkIds = new Set<TalkId>();
  await inSlices(stamps, async (slice) => {
    const notes = await db.notes.bulkGet(slice.map(([id]) => id as NoteId));
    for (const note of notes) if (note) talkIds.add(note.talkId);
  });
  return [...talkIds];
}

/** @returns the ids of those that were changed since, and stay */
async function removeUnchanged(
  table: Table<Stamped, string>,
  added: readonly Stamp[],
): Promise<Set<string>> {
  const changed = new Set<string>();
  await inSlices(added, async (slice) => {
    const stored = await table.bulkGet(slice.map(([id]) => id));
    const isSame = slice.map(([, stamp], place) => stored[place]?.updatedAt === stamp);
    for (const [place, [id]] of slice.entries()) if (!isSame[place]) changed.add(id);
    await table.bulkDelete(slice.filter((_, place) => isSame[place]).map(([id]) => id));
  });
  return changed;
}

/** Those of notes that stay, stay. */
async function removePictures(
  db: Notebook,
  ids: readonly string[],
  kept: ReadonlySet<string>,
): Promise<void> {
  await inSlices(
    ids,
    async (slice) => {
      const pictures = await db.pictures.bulkGet([...slice]);
      const gone = pictures.filter((one) => one !== undefined && !kept.has(one.noteId));
      await db.pictures.bulkDelete(gone.flatMap((one) => (one ? [one.id] : [])));
    },
    100,
  );
}

/** A talk that has notes by now stays. */
async function removeEmptyTalks(db: Notebook, added: readonly Stamp[]): Promise<void> {
  const counts = await Promise.all(added.map(async ([id]) => allNotesOf(db, id).count()));
  await removeUnchanged(
    db.table('talks'),
    added.filter((_, place) => counts[place] === 0),
  );
}

async function restoreUnchanged(
  table: Table<Stamped, string>,
  before: readonly Stamped[],
  changed: ReadonlyMap<string, number>,
): Promise<void> {
  await inSlices(before, async (slice) => {
    const stored = await table.bulkGet(slice.map(({ id }) => id));
    await table.bulkPut(
      slice.filter(({ id }, place) => stored[place]?.updatedAt === changed.get(id)),
    );
  });
}
