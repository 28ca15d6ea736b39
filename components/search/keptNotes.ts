import { Dexie, type EntityTable } from 'dexie';
import type { Note } from '../notebook/note';
import { SEARCH_DATABASE } from '../notebook/searchDatabase';
import type { NoteKeeper, SearchedNotes } from './corpus';
import { noteBlockOf } from './noteBlock';
import type { PackedNotes } from './packedNotes';

/** The packed notes of one slice, as the search database stores them. */
interface StoredBlock extends PackedNotes {
  /** The position among the slices. */
  id: number;
  /** Differs if any note of the slice has changed. */
  stamp: string;
  /** The newest change in it, in milliseconds since the epoch. */
  upTo: number;
}

type SearchDatabase = Dexie & { blocks: EntityTable<StoredBlock, 'id'> };

function openSearchDatabase(): SearchDatabase {
  const db = new Dexie(SEARCH_DATABASE) as SearchDatabase;
  db.version(1).stores({ blocks: 'id' });
  return db;
}

/**
 * Returns the notes that the last reading saved, without the changes since then, and the keeper that saves the next
 * reading.
 */
export async function readKeptNotes(): Promise<{ kept: SearchedNotes; keeper: NoteKeeper }> {
  const db = openSearchDatabase();
  const blocks = await db.blocks.toArray();
  db.close();
  const kept: SearchedNotes = {
    blocks: blocks.map(noteBlockOf),
    changed: new Map(),
    upTo: blocks.reduce((newest, { upTo }) => Math.max(newest, upTo), 0),
  };
  return { kept, keeper: createKeeper(new Map(blocks.map(({ id, stamp }) => [id, stamp]))) };
}

/**
 * Returns a keeper. When a write fails, because the disk is full or the copy is being deleted, it writes nothing
 * more: the copy is only a cache.
 * @param stamps the stamps of the stored blocks, by position
 */
function createKeeper(stamps: ReadonlyMap<number, string>): NoteKeeper {
  const db = openSearchDatabase();
  let hasFailed = false;
  const attempt = async (write: () => Promise<unknown>): Promise<void> => {
    if (hasFailed) return;
    await write().catch(() => {
      hasFailed = true;
    });
  };
  return {
    keep(place, slice, packed) {
      const stamp = stampOf(slice);
      if (stamps.get(place) === stamp) return Promise.resolve();
      const upTo = slice.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt), 0);
      return attempt(() => db.blocks.put({ id: place, stamp, upTo, ...packed }));
    },
    async finish(count) {
      if (stamps.size > count)
        await attempt(() => db.blocks.where('id').aboveOrEqual(count).delete());
      db.close();
    },
  };
}

/** Returns a stamp made of ids and times: each change of a note changes its `updatedAt`. */
function stampOf(slice: readonly Note[]): string {
  const times = slice.reduce((sum, { updatedAt }) => sum + updatedAt, 0);
  const deleted = slice.reduce((sum, { deletedAt = 0 }) => sum + deletedAt, 0);
  return [slice.length, slice[0]?.id, slice.at(-1)?.id, times, deleted].join(' ');
}
