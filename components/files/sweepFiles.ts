/** A download may still read a file that is younger than this. */
const DOWNLOAD_LIMIT_MS = 60 * 60 * 1000;

/**
 * Deletes backup files that a download no longer needs from the origin private file system.
 * @param now milliseconds since the epoch
 */
export async function sweepFiles(now: number): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) {
    const createdAt = Number(/^backup-(?<time>\d+)\.json$/.exec(name)?.groups?.['time'] ?? now);
    if (Math.abs(now - createdAt) > DOWNLOAD_LIMIT_MS)
      await folder.removeEntry(name).catch(() => {});
  }
}
