/** A Web Lock: it applies to the whole browser and ends with the page that holds it. */
const LOCK_NAME = 'import';

/**
 * Runs the work alone: no other import, no reading of a backup, no tidying or emptying of the notebook
 * happens meanwhile.
 */
export function whileImporting<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK_NAME, { signal }, work);
}

/** Runs the work unless an import is running: an import stores pictures before their notes. */
export async function unlessImporting(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(LOCK_NAME, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
