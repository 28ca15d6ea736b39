import { Dexie } from 'dexie';

const changes = Dexie.on('storagemutated');

/** Dexie's own, which are there before any test adds one. */
const own = new Set(changes.subscribers);

/**
 * Removes the listeners that tests have added for changes of a database. In a browser a background that is gone hears
 * nothing; here it would go on writing its mirror, under locks of its own.
 */
export function forgetDexieListeners(): void {
  for (const listener of changes.subscribers) {
    if (!own.has(listener)) changes.unsubscribe(listener as () => void);
  }
}
