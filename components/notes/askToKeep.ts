/**
 * Asks the browser not to throw the notebook away when disk space is short, once there is a note in
 * it. Nobody is asked anything: Firefox gives its word to whoever has `unlimitedStorage`, Chromium's
 * workers have no `persist`, and what has `unlimitedStorage` is not thrown away there.
 */
export async function askToKeep({
  storage,
}: Pick<Navigator, 'storage'> = navigator): Promise<void> {
  if (!('persist' in storage) || (await storage.persisted())) return;
  await storage.persist();
}
