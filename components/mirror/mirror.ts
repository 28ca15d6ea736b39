import type { Table } from 'dexie';
import type { Notebook } from '../notebook/database';
import type { MirrorStore } from './mirrorStore';

/** All that the user wrote, but for pictures, which are too large, and drafts, which are short-lived. */
const MIRRORED_TABLES = ['notes', 'talks', 'conferences'] as const;
export type MirroredTable = (typeof MIRRORED_TABLES)[number];

interface MirroredRecord {
  id: string;
}

/** The number of records of each block, by the key of the block. */
type BlockSizes = Record<string, number>;

/** The key of the index. */
const INDEX_KEY = 'index';

/**
 * The notes of one block share this many first characters of their id, a UUID v7: they were written within
 * 17 minutes. Other records have a block each.
 */
const ID_PREFIX_LENGTH = { notes: 7, talks: undefined, conferences: undefined } as const;

/**
 * Creates a mirror: a copy of the notebook in another store of the browser. It consists of blocks, so that a
 * change writes one block only. The methods must not run at the same time.
 */
export function createMirror(db: Notebook, store: MirrorStore) {
  const readIndex = async (): Promise<BlockSizes> =>
    ((await store.get([INDEX_KEY]))[INDEX_KEY] ?? {}) as BlockSizes;

  const blockOf = async (key: string): Promise<MirroredRecord[]> =>
    ((await store.get([key]))[key] ?? []) as MirroredRecord[];

  /**
   * Rewrites the blocks of these records from the notebook.
   * @param keepsMissing the blocks keep records that are missing in the notebook
   */
  const write = async (
    table: MirroredTable,
    ids: Iterable<string>,
    keepsMissing = false,
  ): Promise<void> => {
    const index = await readIndex();
    const prefixes = new Set([...ids].map((id) => id.slice(0, ID_PREFIX_LENGTH[table])));
    for (const prefix of prefixes) {
      const key = `${table}:${prefix}`;
      const current = await recordsFrom(
        db.table(table),
        prefix,
        ID_PREFIX_LENGTH[table] !== undefined,
      );
      const present = new Set(current.map(({ id }) => id));
      const old = keepsMissing ? (await blockOf(key)).filter(({ id }) => !present.has(id)) : [];
      const records = [...current, ...old];
      if (records.length === 0) {
        await store.remove([key]);
        delete index[key];
      } else {
        await store.set({ [key]: records });
        index[key] = records.length;
      }
    }
    await store.set({ [INDEX_KEY]: index });
  };

  /** Rewrites the whole mirror. */
  const writeAll = async (): Promise<void> => {
    await clear();
    for (const table of MIRRORED_TABLES) {
      await write(table, (await db.table(table).toCollection().primaryKeys()) as string[]);
    }
  };

  const clear = async (): Promise<void> => {
    await store.remove([...Object.keys(await readIndex()), INDEX_KEY]);
  };

  /**
   * Returns how many records are missing in the notebook (`lost`) and in the mirror (`unmirrored`).
   * @throws if the notebook cannot be read
   */
  const compare = async (): Promise<{ lost: number; unmirrored: number }> => {
    const index = Object.entries(await readIndex());
    const differences = await Promise.all(
      MIRRORED_TABLES.map(async (table) => {
        const blocks = index.filter(([key]) => key.startsWith(`${table}:`));
        const mirrored = blocks.reduce((sum, [, count]) => sum + count, 0);
        return (await db.table(table).count()) - mirrored;
      }),
    );
    const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
    return {
      lost: sum(differences.map((each) => Math.max(0, -each))),
      unmirrored: sum(differences.map((each) => Math.max(0, each))),
    };
  };

  /** Puts records that are missing back into the notebook. @returns their number */
  const restore = async (): Promise<number> => {
    let restored = 0;
    for (const key of Object.keys(await readIndex())) {
      const table = db.table<MirroredRecord, string>(key.slice(0, key.indexOf(':')));
      const records = await blockOf(key);
      const present = await table.bulkGet(records.map(({ id }) => id));
      const lost = records.filter((_, place) => present[place] === undefined);
      await table.bulkPut(lost);
      restored += lost.length;
    }
    return restored;
  };

  return { write, writeAll, clear, compare, restore };
}

async function recordsFrom(
  table: Table<MirroredRecord, string>,
  prefix: string,
  isPrefix: boolean,
): Promise<MirroredRecord[]> {
  const rows = table.where('id');
  return (isPrefix ? rows.startsWith(prefix) : rows.equals(prefix)).toArray();
}
