import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** The paths of what the extension is built from, where their ends match; what a test holds all of them to. */
export function sources(kind: RegExp): string[] {
  const inFolder = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    );
  const all = [...['components', 'entrypoints'].flatMap(inFolder), join(root, 'wxt.config.ts')];
  return all.filter((file) => kind.test(file)).sort();
}
