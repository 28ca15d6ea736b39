import { Dexie, type Table } from 'dexie';
import { browser } from 'wxt/browser';

/** Where the mirror is: another store of the browser than the notebook's, so that one damage does not take both. */
export interface MirrorStore {
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/**
 * In Chromium all databases of Talkmark share one store on the disk, and `storage.local` is another, closed
 * to content scripts. In Firefox each database is a file of its own, and content scripts can read `storage.local`.
 */
export function openMirrorStore(): MirrorStore {
  return import.meta.env.FIREFOX ? inDatabase() : inStorage();
}

const PREFIX = 'mirror:';

function inStorage(): MirrorStore {
  const { local } = browser.storage;
  const named = (keys: readonly string[]): string[] => keys.map((key) => PREFIX + key);
  return {
    async get(keys) {
      const entries = Object.entries(await local.get(named(keys)));
      return Object.fromEntries(entries.map(([key, value]) => [key.slice(PREFIX.length), value]));
    },
    set: (entries) =>
      local.set(
        Object.fromEntries(Object.entries(entries).map(([key, value]) => [PREFIX + key, value])),
      ),
    remove: (keys) => local.remove(named(keys)),
  };
}

function inDatabase(): MirrorStore {
  const db = new Dexie('talkmark-mirror') as Dexie & { entries: Table<[string, unknown]> };
  db.version(1).stores({ entries: '' });
  return {
    async get(keys) {
      const values = await db.entries.bulkGet([...keys] as never);
      return Object.fromEntries(
        keys.flatMap((key, place) => (values[place] === undefined ? [] : [[key, values[place]]])),
      );
    },
    async set(entries) {
      await db.entries.bulkPut(Object.values(entries) as never, Object.keys(entries) as never);
    },
    async remove(keys) {
      await db.entries.bulkDelete([...keys] as never);
    },
  };
}
