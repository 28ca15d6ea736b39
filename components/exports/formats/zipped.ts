import { strToU8, zipSync, type Zippable } from 'fflate';
import type { PrintedFile } from './format';

/** When the files of a zip say they were changed: the same notes give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Files in a zip, in their order; one whose name is taken gets a number. Pictures are not packed: they are
 * packed already.
 */
export function zipped(
  files: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[],
): PrintedFile {
  const entries: Zippable = {};
  for (const [name, content] of files) {
    const free = freeName(name, (taken) => taken.toLowerCase() in entries || taken in entries);
    const isText = typeof content === 'string';
    entries[free] = [
      isText ? strToU8(content) : content,
      { mtime: NO_TIME, level: isText ? 6 : 0 },
    ];
  }
  return { content: zipSync(entries), extension: 'zip', type: 'application/zip' };
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
