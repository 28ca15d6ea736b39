import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAwaited } from '../ui/Whole';

/**
 * What is kept in `storage.local`, as it is now, also where it is changed elsewhere; undefined until read.
 * @param read the same function at each render
 */
export function useKeptValue<Value>(read: () => Promise<Value>): Value | undefined {
  const [kept, setKept] = useState<{ value: Value }>();
  useAwaited(kept === undefined);
  useEffect(() => {
    const look = (): void => void read().then((value) => setKept({ value }));
    const { onChanged } = browser.storage.local;
    look();
    onChanged.addListener(look);
    return () => onChanged.removeListener(look);
  }, [read]);
  return kept?.value;
}
