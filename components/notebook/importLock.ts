/** Browser-wide, and gone with the page that holds it. */
const LOCK = 'import';

/** Does the work while no other import does any, no backup is read, and the notebook is neither tidied nor emptied. */
export function whileImporting<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, { signal }, work);
}

/** Does the work unless an import is being made, whose pictures are there before their notes are. */
export async function unlessImporting(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
