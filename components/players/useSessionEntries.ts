import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAwaited } from '../ui/Whole';
import { allEntries } from './sessionEntries';

/**
 * All entries of the session's storage whose keys begin so, as they come, change and go.
 * @returns undefined until they are read
 */
export function useSessionEntries<Entry>(prefix: string): readonly Entry[] | undefined {
  const [entries, setEntries] = useState<readonly Entry[]>();
  useAwaited(entries === undefined);
  useEffect(() => {
    let asked = 0;
    const read = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const found = await allEntries<Entry>(prefix).catch(() => []);
      // A later look knows better, whichever answer comes first.
      if (mine === asked) setEntries(found);
    };
    const changed = (changes: object): void => {
      if (Object.keys(changes).some((key) => key.startsWith(prefix))) void read();
    };
    const { onChanged } = browser.storage.session;
    onChanged.addListener(changed);
    void read();
    return () => {
      asked = -1;
      onChanged.removeListener(changed);
    };
  }, [prefix]);
  return entries;
}
