import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { readSettings, type Settings } from './settings';

/** The settings as they are now, also where they are changed elsewhere; undefined until read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const read = (): void => void readSettings().then(setSettings);
    const { onChanged } = browser.storage.local;
    read();
    onChanged.addListener(read);
    return () => onChanged.removeListener(read);
  }, []);
  return settings;
}
