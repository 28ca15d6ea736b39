import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { argv, env, exit, stderr } from 'node:process';
import { missingKeys, signArguments } from './signing';

const root = join(import.meta.dirname, '../..');

const sentence = missingKeys(env);
if (sentence !== undefined) {
  stderr.write(`${sentence}\n`);
  exit(1);
}
const channel = argv.includes('--channel=listed') ? 'listed' : 'unlisted';
for (const [program, args] of [
  ['wxt', ['zip', '-b', 'firefox']],
  ['web-ext', signArguments(channel)],
] as const) {
  const { status } = spawnSync(join(root, 'node_modules/.bin', program), args, {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) exit(status ?? 1);
}
