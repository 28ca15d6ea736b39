import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, env, exit, stdout } from 'node:process';
import { figures } from './figures';

// Runs an end-to-end file with more rounds than `npm test` has time for, and prints what it measured. Needs
// `npm run build` first. Used as `npm run test:durability`, optionally followed by the number of rounds.

const [file = '', usual = ''] = argv.slice(2);
const rounds = argv[4] ?? usual;
const root = join(import.meta.dirname, '../..');

await rm(join(root, 'tests/output/figures.txt'), { force: true });
const vitest = join(root, 'node_modules/.bin/vitest');
const child = spawn(vitest, ['run', '--project', 'e2e', `tests/e2e/${file}.test.ts`], {
  cwd: root,
  env: { ...env, TALKMARK_ROUNDS: rounds },
  stdio: 'inherit',
});
const code = await new Promise<number | null>((resolve, reject) => {
  child.on('error', reject).on('close', resolve);
});
stdout.write(await figures());
exit(code ?? 1);
