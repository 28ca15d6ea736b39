/**
 * Asks the browser not to evict the notebook when disk space is short. Call this once the notebook has a
 * note. The user sees no prompt: Firefox grants `persist` to every extension with `unlimitedStorage`. In
 * Chromium workers have no `persist`, and `unlimitedStorage` alone prevents eviction.
 */
export async function askToKeep(scope: Pick<Navigator, 'storage'> = navigator): Promise<void> {
  // Not destructured: WXT takes a bare `storage` for its own and bundles 9 kB (0.21.4, 2026-11-25).
  if (!('persist' in scope.storage) || (await scope.storage.persisted())) return;
  await scope.storage.persist();
}
