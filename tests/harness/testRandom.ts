import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { runProgram } from './program';

// Runs the tests with random examples, each round with its own seed. Used as `npm run test:random`,
// optionally followed by the number of rounds, and then by a seed to repeat one of them.

const rounds = Number(argv[2] ?? 10);
const chosen = argv[3];
const root = join(import.meta.dirname, '../..');

/** The unit tests that import fast-check, directly or through their examples. */
async function filesWithChance(): Promise<string[]> {
  const all = await readdir(join(root, 'tests'), { recursive: true });
  const sources = all.filter((file) => /^(?!e2e|output).*\.tsx?$/.test(file));
  const texts = await Promise.all(
    sources.map((file) => readFile(join(root, 'tests', file), 'utf8')),
  );
  const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
  const withChance = sources.filter((_, index) => texts[index]?.includes("from 'fast-check'"));
  const examples = withChance.filter((file) => !isTest(file)).map((file) => parse(file).name);
  return sources
    .filter((file, index) => {
      const imports = (name: string): boolean => texts[index]?.includes(`/${name}'`) ?? false;
      return isTest(file) && (withChance.includes(file) || examples.some(imports));
    })
    .map((file) => join('tests', file));
}

const files = await filesWithChance();
for (let round = 1; round <= rounds; round += 1) {
  const seed = chosen ?? `${Math.floor(Math.random() * 2 ** 31)}`;
  stdout.write(`round ${round} of ${rounds}, seed ${seed}: `);
  const { code, output } = await runProgram('vitest', ['run', '--project=unit*', ...files], {
    TALKMARK_SEED: seed,
  });
  stdout.write(code === 0 ? 'ok\n' : `FAILED\n\n${output.trim()}\n\n`);
  if (code !== 0) {
    stdout.write(`The same again: npm run test:random -- 1 ${seed}\n`);
    exit(1);
  }
}
