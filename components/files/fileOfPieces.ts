import { sweepFiles } from './sweepFiles';

/** UTF-16 units of text that are collected before they go into a Blob. */
const CHUNK_UNITS = 8_000_000;

/**
 * A larger file is written to the disk: Chromium accepts blobs of more than 500 MB but may lose them, and
 * reports that only when they are read, or never (tried in 156, 2026-11-25).
 */
const MEMORY_LIMIT_BYTES = 100_000_000;

const TYPE = 'application/json';

/** Returns a JSON file made of many pieces of text, with few of them in the page's memory at once. */
export async function fileOfPieces(
  pieces: AsyncIterable<string>,
  memoryLimitBytes = MEMORY_LIMIT_BYTES,
): Promise<Blob> {
  const chunks: Blob[] = [];
  let disk: FileOnDisk | undefined;
  try {
    for await (const chunk of chunksOf(pieces)) {
      if (disk) {
        await disk.writable.write(chunk);
        continue;
      }
      chunks.push(chunk);
      if (chunks.reduce((sum, { size }) => sum + size, 0) < memoryLimitBytes) continue;
      disk = await createFileOnDisk(Date.now());
      for (const earlier of chunks.splice(0)) await disk.writable.write(earlier);
    }
  } catch (error) {
    await disk?.writable.abort();
    throw error;
  }
  if (!disk) return new Blob(chunks, { type: TYPE });
  await disk.writable.close();
  return disk.handle.getFile();
}

interface FileOnDisk {
  handle: FileSystemFileHandle;
  writable: FileSystemWritableFileStream;
}

/** Creates a file in the origin private file system, which neither pages nor the user can see. */
async function createFileOnDisk(now: number): Promise<FileOnDisk> {
  await sweepFiles(now);
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(`backup-${now}.json`, { create: true });
  return { handle, writable: await handle.createWritable() };
}

async function* chunksOf(pieces: AsyncIterable<string>): AsyncGenerator<Blob> {
  let pending: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    pending.push(piece);
    length += piece.length;
    if (length < CHUNK_UNITS) continue;
    yield new Blob(pending, { type: TYPE });
    pending = [];
    length = 0;
  }
  yield new Blob(pending, { type: TYPE });
}
