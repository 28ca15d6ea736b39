import { browser } from 'wxt/browser';

/**
 * Saves an address as a file below the folder of downloads, under a name that is free, and waits for the disk.
 * @throws Error where the browser cannot, or the user took the permission back
 */
export async function download(url: string, filename: string): Promise<void> {
  const { downloads } = browser;
  if (!downloads) throw new Error('Talkmark may not save files.');
  const changed = Promise.withResolvers<void>();
  let id: number | undefined;
  const look = async (): Promise<void> => {
    const [item] = id === undefined ? [] : await downloads.search({ id });
    if (item?.state === 'complete') changed.resolve();
    if (item?.state === 'interrupted') changed.reject(new Error(`Not saved: ${item.error}`));
  };
  const listener = (): void => void look().catch(changed.reject);
  downloads.onChanged.addListener(listener);
  try {
    id = await downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false });
    await look();
    await changed.promise;
  } finally {
    downloads.onChanged.removeListener(listener);
  }
}
