import { useSyncExternalStore } from 'react';

/** The part of the page's address after and with `#`, as it changes. */
export function useHash(): string {
  return useSyncExternalStore(listen, () => location.hash);
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
