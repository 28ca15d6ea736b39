import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import lock from '../../package-lock.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import { packages } from '../harness/packages';
import { newestVersion, releaseFaults } from './release';

const root = join(import.meta.dirname, '../..');

const newest = newestVersion(await readFile(join(root, 'CHANGELOG.md'), 'utf8'));
const versions = { 'package.json': manifest.version, 'package-lock.json': lock.version };
const faults = releaseFaults(newest, versions, argv[2]);
for (const fault of faults) stdout.write(`${fault}\n`);
for (const file of Object.values(packages)) {
  const content = await readFile(file);
  const hash = createHash('sha256').update(content).digest('hex');
  stdout.write(`${hash}  ${file.slice(root.length + 1)}  ${content.length} bytes\n`);
}
if (argv[2] === undefined) stdout.write('No tag was given: nothing is released.\n');
exit(faults.length === 0 ? 0 : 1);
