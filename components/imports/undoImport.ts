import type { Table } from 'dexie';
import type { Notebook } from '../notebook/database';
import type { NoteId } from '../notebook/note';
import { allNotesOf } from '../notebook/queries';
import { forgetSearched } from '../notebook/searchDatabase';
import type { TalkId } from '../talks/talk';
import { type Stamp, type StampedRecord, importTables } from './applyImport';
import { inSlices } from './inSlices';

/** Pictures that are read at once. */
const PICTURE_SLICE_LENGTH = 100;

/** Thrown when an import does not exist or was undone already. */
class NoSuchImportError extends Error {
  constructor(id: string) {
    super(`There is no import ${id} to undo.`);
    this.name = 'NoSuchImportError';
  }
}

/**
 * Undoes an import: removes the records that it added and restores those that it changed. Records that have changed
 * since then stay.
 * @param now milliseconds since the epoch
 * @returns the talks of its notes
 * @throws NoSuchImportError
 */
export async function undoImport(db: Notebook, id: string, now: number): Promise<TalkId[]> {
  const talkIds = await db.transaction('rw', importTables(db), async () => {
    const record = await db.imports.get(id);
    if (!record || record.undoneAt !== undefined) throw new NoSuchImportError(id);
    const { added, before } = record;
    const changed = new Map(record.changed);
    const affectedTalkIds = await talksOfNotes(db, [...added.notes, ...record.changed]);
    const remainingIds = await removeUnchanged(db.table('notes'), added.notes);
    await removeUnchanged(db.table('conferences'), added.conferences);
    await db.table('drafts').bulkDelete(added.drafts);
    await db.aliases.bulkDelete(added.aliases);
    await removePictures(db, added.pictures, remainingIds);
    await removeEmptyTalks(db, added.talks);
    await restoreUnchanged(db.table('talks'), before.talks, changed);
    await restoreUnchanged(db.table('notes'), before.notes, changed);
    await restoreUnchanged(db.table('conferences'), before.conferences, changed);
    await db.imports.put({ ...record, undoneAt: now });
    return affectedTalkIds;
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

/** Removes the records that have not changed since the import. @returns the ids of the others */
async function removeUnchanged(
  table: Table<StampedRecord, string>,
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

/** Removes the pictures of an import, except those of notes that stay. */
async function removePictures(
  db: Notebook,
  ids: readonly string[],
  remainingIds: ReadonlySet<string>,
): Promise<void> {
  await inSlices(
    ids,
    async (slice) => {
      const pictures = await db.pictures.bulkGet([...slice]);
      const removable = pictures.filter(
        (one) => one !== undefined && !remainingIds.has(one.noteId),
      );
      await db.pictures.bulkDelete(removable.flatMap((one) => (one ? [one.id] : [])));
    },
    PICTURE_SLICE_LENGTH,
  );
}

/** Removes the talks of an import that have no notes. */
async function removeEmptyTalks(db: Notebook, added: readonly Stamp[]): Promise<void> {
  const counts = await Promise.all(added.map(async ([id]) => allNotesOf(db, id).count()));
  await removeUnchanged(
    db.table('talks'),
    added.filter((_, place) => counts[place] === 0),
  );
}

async function restoreUnchanged(
  table: Table<StampedRecord, string>,
  before: readonly StampedRecord[],
  changed: ReadonlyMap<string, number>,
): Promise<void> {
  await inSlices(before, async (slice) => {
    const stored = await table.bulkGet(slice.map(({ id }) => id));
    await table.bulkPut(
      slice.filter(({ id }, place) => stored[place]?.updatedAt === changed.get(id)),
    );
  });
}
