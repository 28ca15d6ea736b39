/** Milliseconds for which a file on the disk may be in use by a download. */
const IN_USE = 60 * 60 * 1000;

/**
 * Takes files of backups from the disk that are saved by now.
 * @param now milliseconds since the epoch
 */
export async function sweepFiles(now: number): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) {
    const made = Number(/^backup-(?<time>\d+)\.json$/.exec(name)?.groups?.['time'] ?? now);
    if (Math.abs(now - made) > IN_USE) await folder.removeEntry(name).catch(() => {});
  }
}
