import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Returns the paths of the extension's source files whose ends match, for tests about every source file. */
export function sources(kind: RegExp): string[] {
  const inFolder = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    );
  const all = [...['components', 'entrypoints'].flatMap(inFolder), join(root, 'wxt.config.ts')];
  return all.filter((file) => kind.test(file)).sort();
}
