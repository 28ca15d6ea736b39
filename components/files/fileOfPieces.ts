import { sweepFiles } from './sweepFiles';

/** UTF-16 units that are gathered before the browser takes them over. */
const GATHERED = 8_000_000;

/**
 * Bytes up to which a file stays in memory. Chromium takes blobs of more than 500 MB and says only at their
 * reading, or never, that it has lost them (tried in 156, 2026-11-25): a larger file is written to the disk.
 */
const IN_MEMORY = 100_000_000;

const TYPE = 'application/json';

/** A file of many pieces of text, few of which are in the page's memory at once. */
export async function fileOfPieces(
  pieces: AsyncIterable<string>,
  inMemory = IN_MEMORY,
): Promise<Blob> {
  const chunks: Blob[] = [];
  let disk: OnDisk | undefined;
  try {
    for await (const chunk of chunksOf(pieces)) {
      if (disk) {
        await disk.writable.write(chunk);
        continue;
      }
      chunks.push(chunk);
      if (chunks.reduce((sum, { size }) => sum + size, 0) < inMemory) continue;
      disk = await openOnDisk(Date.now());
      for (const gathered of chunks.splice(0)) await disk.writable.write(gathered);
    }
  } catch (error) {
    await disk?.writable.abort();
    throw error;
  }
  if (!disk) return new Blob(chunks, { type: TYPE });
  await disk.writable.close();
  return disk.handle.getFile();
}

interface OnDisk {
  handle: FileSystemFileHandle;
  writable: FileSystemWritableFileStream;
}

/** A new file in the browser's own folder for Talkmark, which no page and no person sees. */
async function openOnDisk(now: number): Promise<OnDisk> {
  await sweepFiles(now);
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(`backup-${now}.json`, { create: true });
  return { handle, writable: await handle.createWritable() };
}

async function* chunksOf(pieces: AsyncIterable<string>): AsyncGenerator<Blob> {
  let gathered: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length < GATHERED) continue;
    yield new Blob(gathered, { type: TYPE });
    gathered = [];
    length = 0;
  }
  yield new Blob(gathered, { type: TYPE });
}
