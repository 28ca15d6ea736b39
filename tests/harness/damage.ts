import { open, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BrowserName } from './browser';

/** One kind of damage to a database's files while the browser is closed. */
export interface Damage {
  name: string;
  /** @param files only those of the notebook's database */
  apply: (files: readonly string[]) => Promise<void>;
}

/** The seven kinds of damage to Chromium's store that the promise names. */
const inChromium: readonly Damage[] = [
  { name: 'its log is gone', apply: remove(/\.log$/) },
  { name: 'its tables and its log are gone', apply: remove(/\.(?:ldb|log)$/) },
  { name: 'bytes of the log are others', apply: flip(/\.log$/) },
  { name: 'bytes of the manifest are others', apply: flip(/MANIFEST-/) },
  { name: 'the manifest is gone', apply: remove(/MANIFEST-|CURRENT/) },
  { name: 'the log ends in its middle', apply: truncate(/\.log$/) },
  { name: 'all of it is gone', apply: remove(/./) },
];

const inFirefox: readonly Damage[] = [
  { name: 'bytes of its head are others', apply: flip(/\.sqlite$/) },
  { name: 'it ends in its middle', apply: truncate(/\.sqlite$/) },
  { name: 'all of it is gone', apply: remove(/./) },
];

export const damages: Record<BrowserName, readonly Damage[]> = {
  chromium: inChromium,
  firefox: inFirefox,
};

/** Returns the files of the notebook's database in the profile of a closed browser. */
export async function databaseFiles(profile: string): Promise<string[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    // Firefox takes the letters of a database's name in turn from both ends: `talkmark` becomes `tkarlakm`.
    .filter((file) =>
      /chrome-extension_\w+_0\.indexeddb\.leveldb\/|moz-extension[^/]*\/idb\/\d+tkarlakm/.test(
        file,
      ),
    );
  if (files.length === 0) throw new Error('The profile has no database of Talkmark.');
  return files;
}

function remove(which: RegExp): Damage['apply'] {
  return onEach(which, (file) => rm(file));
}

function truncate(which: RegExp): Damage['apply'] {
  return onEach(which, async (file) => {
    const { size } = await stat(file);
    const handle = await open(file, 'r+');
    await handle.truncate(Math.floor(size / 2));
    await handle.close();
  });
}

/** Overwrites 64 bytes near the start and 64 in the middle. */
function flip(which: RegExp): Damage['apply'] {
  return onEach(which, async (file) => {
    const { size } = await stat(file);
    const handle = await open(file, 'r+');
    for (const place of [10, Math.floor(size / 2)]) {
      await handle.write(Buffer.alloc(64, 0xa5), 0, 64, place);
    }
    await handle.close();
  });
}

function onEach(which: RegExp, act: (file: string) => Promise<void>): Damage['apply'] {
  return async (files) => {
    const met = files.filter((file) => which.test(basename(file)));
    if (met.length === 0) throw new Error(`No file of ${files.join(', ')} is like ${which}.`);
    for (const file of met) await act(file);
  };
}
