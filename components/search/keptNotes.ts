import { Dexie, type EntityTable } from 'dexie';
import type { Note } from '../notebook/note';
import { SEARCH_DATABASE } from '../notebook/searchDatabase';
import type { SearchedNotes } from './corpus';
import { noteBlockOf } from './noteBlock';
import type { PackedNotes } from './packedNotes';

/** The notes of one slice. */
interface Block extends PackedNotes {
  /** Place among the slices. */
  id: number;
  /** The same for the same notes, unchanged. */
  stamp: string;
  /** Milliseconds since the epoch: the newest change in it. */
  upTo: number;
}

/** Keeps what is read, slice by slice, for the next time. */
export interface NoteKeeper {
  keep(place: number, slice: readonly Note[], packed: PackedNotes): Promise<void>;
  /** To be called once all is read. @param count slices */
  finish(count: number): Promise<void>;
}

type SearchDatabase = Dexie & { blocks: EntityTable<Block, 'id'> };

function openSearch(): SearchDatabase {
  const db = new Dexie(SEARCH_DATABASE) as SearchDatabase;
  db.version(1).stores({ blocks: 'id' });
  return db;
}

/** What was kept when the notes were read last, without what changed since; and what keeps it from now on. */
export async function readKeptNotes(): Promise<{ kept: SearchedNotes; keeper: NoteKeeper }> {
  const db = openSearch();
  const blocks = await db.blocks.toArray();
  db.close();
  const kept: SearchedNotes = {
    blocks: blocks.map(noteBlockOf),
    changed: new Map(),
    upTo: blocks.reduce((newest, { upTo }) => Math.max(newest, upTo), 0),
  };
  return { kept, keeper: keeperOver(new Map(blocks.map(({ id, stamp }) => [id, stamp]))) };
}

/**
 * A copy that cannot be written, on a full disk or as it is deleted, is no loss: the rest of it is left out.
 * @param stamps of what is there
 */
function keeperOver(stamps: ReadonlyMap<number, string>): NoteKeeper {
  const db = openSearch();
  let isOver = false;
  const attempt = async (write: () => Promise<unknown>): Promise<void> => {
    if (isOver) return;
    await write().catch(() => {
      isOver = true;
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

/** Each change of a note gives it another time of change. */
function stampOf(slice: readonly Note[]): string {
  const times = slice.reduce((sum, { updatedAt }) => sum + updatedAt, 0);
  const deleted = slice.reduce((sum, { deletedAt = 0 }) => sum + deletedAt, 0);
  return [slice.length, slice[0]?.id, slice.at(-1)?.id, times, deleted].join(' ');
}
