import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAwaited } from '../ui/RevealWhenReady';
import type { SessionTable } from './sessionTable';

/**
 * Returns all entries of a table, and follows changes.
 * @param table the same at each render
 * @returns undefined until they are read
 */
export function useSessionTable<Entry>(table: SessionTable<Entry>): readonly Entry[] | undefined {
  const [entries, setEntries] = useState<readonly Entry[]>();
  useAwaited(entries === undefined);
  useEffect(() => {
    let lastRead = 0;
    const read = async (): Promise<void> => {
      lastRead += 1;
      const thisRead = lastRead;
      const found = await table.all().catch(() => []);
      // The later read is more recent, whichever ends first.
      if (thisRead === lastRead) setEntries(found);
    };
    const changed = (changes: object): void => {
      if (table.key in changes) void read();
    };
    const { onChanged } = browser.storage.session;
    onChanged.addListener(changed);
    void read();
    return () => {
      lastRead = -1;
      onChanged.removeListener(changed);
    };
  }, [table]);
  return entries;
}
