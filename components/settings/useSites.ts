import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { grantedSites } from '../players/grants';
import { talkHosts } from '../players/hosts';
import { useAwaited } from '../ui/Whole';

interface KnownSites {
  /** What Talkmark came with; the browser's user can withhold it. */
  builtIn: { pattern: string; granted: boolean }[];
  /** Match patterns that the user granted. */
  allowed: string[];
}

/** The sites on which Talkmark runs by itself, as they are granted and taken back. */
export function useSites(): KnownSites | undefined {
  const [sites, setSites] = useState<KnownSites>();
  useAwaited(sites === undefined);
  useEffect(() => {
    const read = (): void => void readSites().then(setSites);
    const { onAdded, onRemoved } = browser.permissions;
    read();
    onAdded.addListener(read);
    onRemoved.addListener(read);
    return () => {
      onAdded.removeListener(read);
      onRemoved.removeListener(read);
    };
  }, []);
  return sites;
}

async function readSites(): Promise<KnownSites> {
  const builtIn = talkHosts.map(async (pattern) => ({
    pattern,
    granted: await browser.permissions.contains({ origins: [pattern] }),
  }));
  return { builtIn: await Promise.all(builtIn), allowed: await grantedSites() };
}
