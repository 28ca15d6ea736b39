/**
 * Asks the browser not to throw the notebook away when disk space is short, once there is a note in
 * it. Nobody is asked anything: Firefox gives its word to whoever has `unlimitedStorage`, Chromium's
 * workers have no `persist`, and what has `unlimitedStorage` is not thrown away there.
 */
export async function askToKeep(where: Pick<Navigator, 'storage'> = navigator): Promise<void> {
  // Not as `{ storage }`: WXT takes the bare name for its own and bundles 9 kB (0.21.4, 2026-11-25).
  if (!('persist' in where.storage) || (await where.storage.persisted())) return;
  await where.storage.persist();
}
