import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

const folder = join(import.meta.dirname, '../output/reached');

/** Records which error messages the tests of a file have made Talkmark show. */
export async function keepReached(keys: ReadonlySet<string>): Promise<void> {
  if (keys.size === 0) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${crypto.randomUUID()}.txt`), [...keys].join('\n'));
}

/**
 * Checks that every error message appears in a test. An error message is a text in `public/_locales` whose key begins
 * with `problem`.
 * @returns a sentence for each message that no unit test has shown since `npm test` began
 */
export async function checkSentences(): Promise<string[]> {
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const reached = new Set(texts.flatMap((text) => text.split('\n')));
  return Object.keys(english)
    .filter((key) => key.startsWith('problem') && !reached.has(key))
    .map((key) => `No unit test meets the error ${key}.`);
}
