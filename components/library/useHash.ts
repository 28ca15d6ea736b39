import { useSyncExternalStore } from 'react';

/** Returns the hash of the page's address, with its `#`, as it changes. */
export function useHash(): string {
  return useSyncExternalStore(listen, () => location.hash);
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
