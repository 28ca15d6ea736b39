import type { Table } from 'dexie';
import type { Notebook } from '../notebook/database';
import type { MirrorStore } from './mirrorStore';

/** What is mirrored: all that the user wrote; pictures are too large, and drafts come and go. */
const TABLES = ['notes', 'talks', 'conferences'] as const;
export type MirroredTable = (typeof TABLES)[number];

interface Mirrored {
  id: string;
}

/** How many records each block has, by its key. */
type Index = Record<string, number>;

/** The key under which the index is. */
const INDEX = 'index';

/** Characters of a note's id, a uuid v7, that notes of one block share: those of 17 minutes. */
const BLOCK = { notes: 7, talks: undefined, conferences: undefined } as const;

/**
 * A copy of the notebook in another store of the browser, in blocks: a change writes its block and no more.
 * Its methods are for one caller at a time.
 */
export function createMirror(db: Notebook, store: MirrorStore) {
  const readIndex = async (): Promise<Index> => ((await store.get([INDEX]))[INDEX] ?? {}) as Index;

  const blockOf = async (key: string): Promise<Mirrored[]> =>
    ((await store.get([key]))[key] ?? []) as Mirrored[];

  /**
   * Writes the blocks of records anew, as the notebook has them.
   * @param isKept what the notebook does not have any more stays in them
   */
  const write = async (
    table: MirroredTable,
    ids: Iterable<string>,
    isKept = false,
  ): Promise<void> => {
    const index = await readIndex();
    const starts = new Set([...ids].map((id) => id.slice(0, BLOCK[table])));
    for (const start of starts) {
      const key = `${table}:${start}`;
      const found = await recordsFrom(db.table(table), start, BLOCK[table] !== undefined);
      const there = new Set(found.map(({ id }) => id));
      const old = isKept ? (await blockOf(key)).filter(({ id }) => !there.has(id)) : [];
      const records = [...found, ...old];
      if (records.length === 0) {
        await store.remove([key]);
        delete index[key];
      } else {
        await store.set({ [key]: records });
        index[key] = records.length;
      }
    }
    await store.set({ [INDEX]: index });
  };

  /** Writes all of it anew. */
  const writeAll = async (): Promise<void> => {
    await clear();
    for (const table of TABLES) {
      await write(table, (await db.table(table).toCollection().primaryKeys()) as string[]);
    }
  };

  const clear = async (): Promise<void> => {
    await store.remove([...Object.keys(await readIndex()), INDEX]);
  };

  /** How many records the notebook lacks, and the mirror. @throws where the notebook cannot be read */
  const compare = async (): Promise<{ lost: number; unmirrored: number }> => {
    const index = Object.entries(await readIndex());
    const differences = await Promise.all(
      TABLES.map(async (table) => {
        const own = index.filter(([key]) => key.startsWith(`${table}:`));
        const mirrored = own.reduce((sum, [, count]) => sum + count, 0);
        return (await db.table(table).count()) - mirrored;
      }),
    );
    const sum = (numbers: number[]): number => numbers.reduce((all, each) => all + each, 0);
    return {
      lost: sum(differences.map((each) => Math.max(0, -each))),
      unmirrored: sum(differences.map((each) => Math.max(0, each))),
    };
  };

  /** Puts back into the notebook what it lacks. @returns how many records that was */
  const restore = async (): Promise<number> => {
    let restored = 0;
    for (const key of Object.keys(await readIndex())) {
      const table = db.table<Mirrored, string>(key.slice(0, key.indexOf(':')));
      const records = await blockOf(key);
      const there = await table.bulkGet(records.map(({ id }) => id));
      const lost = records.filter((_, place) => there[place] === undefined);
      await table.bulkPut(lost);
      restored += lost.length;
    }
    return restored;
  };

  return { write, writeAll, clear, compare, restore };
}

async function recordsFrom(
  table: Table<Mirrored, string>,
  start: string,
  isPrefix: boolean,
): Promise<Mirrored[]> {
  const rows = table.where('id');
  return (isPrefix ? rows.startsWith(start) : rows.equals(start)).toArray();
}
