import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../output/figures.txt');

/**
 * Records a measurement for a promise. All measurements are printed after the tests.
 * @param promise its name in `tests/PROMISES.md`
 */
export async function figure(promise: string, where: string, measured: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  await appendFile(file, `${promise.padEnd(5)} ${where.padEnd(9)} ${measured}\n`);
}

/** Returns all measurements since the folder was created, one line each, in the order of the promises. */
export async function figures(): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '');
  const byName = new Intl.Collator('en', { numeric: true });
  return lines
    .toSorted(byName.compare)
    .map((line) => `${line}\n`)
    .join('');
}
