import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAwaited } from '../ui/RevealWhenReady';
import { grantedSites } from './grants';
import { talkHosts } from './hosts';

interface KnownSites {
  /** The built-in hosts. The user can withdraw access to them in the browser. */
  builtIn: { pattern: string; granted: boolean }[];
  /** Match patterns that the user granted. */
  allowed: string[];
}

/** Returns the sites on which Talkmark runs, and renders again when access changes. */
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
