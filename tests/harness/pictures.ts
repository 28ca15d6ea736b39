import { existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Where the pictures of failed tests are. */
export const pictures = join(root, 'tests/output/failures');

/** Returns the path of the picture that a test leaves when it fails. @param file the test's file */
export function picturePath(browser: string, file: string, test: string): string {
  const name = `${browser} ${basename(file, '.test.ts')} ${test}`.replace(/[^a-z0-9]+/gi, '-');
  return join(pictures, `${name}.png`);
}

/** Returns the same below the project's folder; undefined where there is no picture. */
export function pictureThere(browser: string, file: string, test: string): string | undefined {
  const path = picturePath(browser, file, test);
  return existsSync(path) ? relative(root, path) : undefined;
}
