import { Dexie, type Table } from 'dexie';
import { browser } from 'wxt/browser';

/** Holds the mirror, in another store of the browser than the notebook: damage to one does not hit the other. */
export interface MirrorStore {
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/**
 * Opens the mirror's store. In Chromium all databases of Talkmark share one store on the disk, while
 * `storage.local` is a separate one and closed to content scripts. In Firefox each database is a file of its own,
 * and content scripts can read `storage.local`.
 */
export function openMirrorStore(): MirrorStore {
  return import.meta.env.FIREFOX ? openDatabaseStore() : openLocalStore();
}

const KEY_PREFIX = 'mirror:';

function openLocalStore(): MirrorStore {
  const { local } = browser.storage;
  const prefixed = (keys: readonly string[]): string[] => keys.map((key) => KEY_PREFIX + key);
  return {
    async get(keys) {
      const entries = Object.entries(await local.get(prefixed(keys)));
      return Object.fromEntries(
        entries.map(([key, value]) => [key.slice(KEY_PREFIX.length), value]),
      );
    },
    set: (entries) =>
      local.set(
        Object.fromEntries(
          Object.entries(entries).map(([key, value]) => [KEY_PREFIX + key, value]),
        ),
      ),
    remove: (keys) => local.remove(prefixed(keys)),
  };
}

function openDatabaseStore(): MirrorStore {
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
