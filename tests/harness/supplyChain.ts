import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

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
 * Returns a sentence for each package that could be replaced unnoticed or comes from a host that the lock file names,
 * and for each package of Talkmark itself for which components/PACKAGES.md gives no reason.
 */
export async function checkPackages(): Promise<string[]> {
  const { packages } = v.parse(Lock, JSON.parse(await read('package-lock.json')));
  const { dependencies } = v.parse(Package, JSON.parse(await read('package.json')));
  const contributing = await read('components/PACKAGES.md');
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
        : [`components/PACKAGES.md does not say why ${name} is part of Talkmark.`]),
    ]),
  ];
}
