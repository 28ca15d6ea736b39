import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';

const run = promisify(execFile);

const root = join(import.meta.dirname, '../..');

const Lock = v.object({
  packages: v.record(
    v.string(),
    v.object({ integrity: v.optional(v.string()), resolved: v.optional(v.string()) }),
  ),
});
const Package = v.object({ dependencies: v.record(v.string(), v.string()) });

const read = (name: string): Promise<string> => readFile(join(root, name), 'utf8');

/**
 * A sentence for each package that could be swapped unseen, or comes from a host that is named; and for each
 * that is part of Talkmark without CONTRIBUTING.md saying why.
 */
export async function checkPackages(): Promise<string[]> {
  const { packages } = v.parse(Lock, JSON.parse(await read('package-lock.json')));
  const { dependencies } = v.parse(Package, JSON.parse(await read('package.json')));
  const contributing = await read('CONTRIBUTING.md');
  const others = Object.entries(packages).filter(([name]) => name !== '');
  return [
    ...others.flatMap(([name, { integrity }]) =>
      integrity === undefined ? [`${name} has no integrity in package-lock.json.`] : [],
    ),
    ...others.flatMap(([name, { resolved }]) =>
      resolved === undefined ? [] : [`${name} names a host in package-lock.json.`],
    ),
    ...Object.entries(dependencies).flatMap(([name, version]) => [
      ...(/^\d/.test(version) ? [] : [`${name} has no exact version in package.json.`]),
      ...(contributing.includes(`\`${name}\``)
        ? []
        : [`CONTRIBUTING.md does not say why ${name} is part of Talkmark.`]),
    ]),
  ];
}

/** A sentence for each file that a second build of the same source makes otherwise. */
export async function checkSecondBuild(): Promise<string[]> {
  const builds = { chrome: 'chrome-mv3', firefox: 'firefox-mv3' };
  const faults: string[] = [];
  for (const [browser, folder] of Object.entries(builds)) {
    const first = await hashesOf(folder);
    await run(join(root, 'node_modules/.bin/wxt'), ['build', '-b', browser], { cwd: root });
    const second = await hashesOf(folder);
    for (const name of new Set([...first.keys(), ...second.keys()])) {
      if (first.get(name) !== second.get(name))
        faults.push(`${folder}: ${name} is another in a second build.`);
    }
  }
  return faults;
}

async function hashesOf(folder: string): Promise<Map<string, string>> {
  const path = join(root, '.output', folder);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  if (files.length === 0) throw new Error(`There is no build in ${folder}.`);
  const hashes = files.map(async ({ parentPath, name }): Promise<[string, string]> => {
    const file = join(parentPath, name);
    const hash = createHash('sha256').update(await readFile(file));
    return [file.slice(path.length + 1), hash.digest('hex')];
  });
  return new Map(await Promise.all(hashes));
}
