import { browser } from 'wxt/browser';

/**
 * Downloads a URL into the downloads folder and resolves once the file is on the disk. A taken name gets a number.
 * @throws Error if the download fails or the user revoked the permission
 */
export async function download(url: string, filename: string): Promise<void> {
  const { downloads } = browser;
  if (!downloads) throw new Error('Talkmark may not save files.');
  const finished = Promise.withResolvers<void>();
  let id: number | undefined;
  const checkState = async (): Promise<void> => {
    const [item] = id === undefined ? [] : await downloads.search({ id });
    if (item?.state === 'complete') finished.resolve();
    if (item?.state === 'interrupted') finished.reject(new Error(`Not saved: ${item.error}`));
  };
  const listener = (): void => void checkState().catch(finished.reject);
  downloads.onChanged.addListener(listener);
  try {
    id = await downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false });
    await checkState();
    await finished.promise;
  } finally {
    downloads.onChanged.removeListener(listener);
  }
}
