import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { createBreather } from '../../files/breather';
import type { PrintedFile } from './format';

/** The modification date of all files in a zip. It is fixed so that the same notes give the same bytes. */
const FIXED_DATE = new Date(1980, 0, 1);

/**
 * Returns a zip of files, in their order. A file whose name is taken gets a number. Pictures are stored without
 * compression, because their formats are compressed already. The page stays responsive between two files.
 */
export async function zipFiles(
  files: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[],
): Promise<PrintedFile> {
  const maybeYield = createBreather();
  const takenNames = new Set<string>();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of files) {
    const uniqueName = findFreeName(name, (other) => takenNames.has(other.toLowerCase()));
    takenNames.add(uniqueName.toLowerCase());
    const isText = typeof content === 'string';
    const entry = isText
      ? new ZipDeflate(uniqueName, { level: 6 })
      : new ZipPassThrough(uniqueName);
    entry.mtime = FIXED_DATE;
    zip.add(entry);
    entry.push(isText ? strToU8(content) : content, true);
    await maybeYield();
  }
  zip.end();
  return { content: new Blob(chunks), extension: 'zip', type: 'application/zip' };
}

/** Returns the name, if it is taken with a number before the extension: `talk (2).md`. */
function findFreeName(name: string, isTaken: (name: string) => boolean): string {
  const dot = name.lastIndexOf('.');
  let uniqueName = name;
  for (let number = 2; isTaken(uniqueName); number += 1) {
    uniqueName = `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
  }
  return uniqueName;
}
