import * as v from 'valibot';
import { browser } from 'wxt/browser';

/**
 * Entries of one kind in `storage.session`, which outlives the background but not the browser. All
 * entries are under one key, so that reading them reads nothing else: the undo history alone may be
 * megabytes.
 */
export interface SessionTable<Entry> {
  /** The key in `storage.session`. */
  key: string;
  get: (id: string) => Promise<Entry | undefined>;
  all: () => Promise<Entry[]>;
  put: (id: string, entry: Entry) => Promise<void>;
  drop: (id: string) => Promise<void>;
  dropWhere: (matches: (entry: Entry) => boolean) => Promise<void>;
}

/**
 * Returns a table in `storage.session`.
 * @param schema an entry that does not match it is damaged, and counts as absent
 */
export function createSessionTable<Entry>(
  key: string,
  schema: v.GenericSchema<unknown, Entry>,
): SessionTable<Entry> {
  const readStored = async (): Promise<[id: string, entry: unknown][]> => {
    const { [key]: stored } = await browser.storage.session.get(key);
    return Object.entries(stored ?? {});
  };

  const undamaged = ([id, entry]: [string, unknown]): [id: string, entry: Entry][] => {
    const { success, output } = v.safeParse(schema, entry);
    return success ? [[id, output]] : [];
  };

  const read = async (): Promise<[id: string, entry: Entry][]> =>
    (await readStored()).flatMap(undamaged);

  /** One write at a time, so that each keeps what the other has written. */
  const write = (change: (all: [string, Entry][]) => [string, Entry][]): Promise<void> =>
    navigator.locks.request(`session ${key}`, async () => {
      const all = await read();
      const changed = change(all);
      if (changed !== all)
        await browser.storage.session.set({ [key]: Object.fromEntries(changed) });
    });

  const keep = (isKept: (id: string, entry: Entry) => boolean): Promise<void> =>
    write((all) => {
      const kept = all.filter((pair) => isKept(...pair));
      // Most players that disappear were never registered.
      return kept.length < all.length ? kept : all;
    });

  return {
    key,
    async get(id) {
      // The others are not checked: every report of a player asks for itself.
      const stored = (await readStored()).filter((pair) => pair[0] === id);
      return stored.flatMap(undamaged)[0]?.[1];
    },
    all: async () => (await read()).map((pair) => pair[1]),
    put: (id, entry) => write((all) => [...all, [id, entry]]),
    drop: (id) => keep((known) => known !== id),
    dropWhere: (matches) => keep((_, entry) => !matches(entry)),
  };
}
