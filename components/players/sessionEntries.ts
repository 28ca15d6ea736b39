import { browser } from 'wxt/browser';

/** An entry of the session's storage, which outlives the background and not the browser. */
export async function readEntry<Entry>(key: string): Promise<Entry | undefined> {
  return (await browser.storage.session.get(key))[key] as Entry | undefined;
}

/** All entries whose keys begin so. */
export async function allEntries<Entry>(prefix: string): Promise<Entry[]> {
  const stored = await browser.storage.session.get();
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, entry]) => entry as Entry);
}
