import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/**
 * What is kept in `storage.local`, as it is now, also where it is changed elsewhere; undefined until read.
 * @param read the same function at each render
 */
export function useKeptValue<Value>(read: () => Promise<Value>): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    const look = (): void => void read().then(setValue);
    const { onChanged } = browser.storage.local;
    look();
    onChanged.addListener(look);
    return () => onChanged.removeListener(look);
  }, [read]);
  return value;
}
