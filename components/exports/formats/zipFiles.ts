import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { createBreather } from '../../files/breather';
import type { PrintedFile } from './format';

/** When the files of a zip say they were changed: the same notes give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Files in a zip, in their order; one whose name is taken gets a number. Pictures are not packed: they are
 * packed already. The page answers between one file and the next.
 */
export async function zipped(
  files: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[],
): Promise<PrintedFile> {
  const breathe = createBreather();
  const taken = new Set<string>();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of files) {
    const free = freeName(name, (other) => taken.has(other.toLowerCase()));
    taken.add(free.toLowerCase());
    const isText = typeof content === 'string';
    const entry = isText ? new ZipDeflate(free, { level: 6 }) : new ZipPassThrough(free);
    entry.mtime = NO_TIME;
    zip.add(entry);
    entry.push(isText ? strToU8(content) : content, true);
    await breathe();
  }
  zip.end();
  return { content: new Blob(chunks), extension: 'zip', type: 'application/zip' };
}

/** The name, or with a number before its extension: `talk (2).md`. */
function freeName(name: string, isTaken: (name: string) => boolean): string {
  const dot = name.lastIndexOf('.');
  let free = name;
  for (let number = 2; isTaken(free); number += 1) {
    free = `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
  }
  return free;
}
