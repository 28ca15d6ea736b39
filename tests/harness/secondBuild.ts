import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { output, packages } from './packages';

const run = promisify(execFile);

const root = join(import.meta.dirname, '../..');

type Files = Record<string, Uint8Array>;

const open = async (archive: string): Promise<Files> => unzipSync(await readFile(archive));

/** Returns a sentence for each difference between two packages, which must be identical byte for byte. */
async function differences(what: string, one: string, other: string): Promise<string[]> {
  if ((await readFile(one)).equals(await readFile(other))) return [];
  const [first, second] = [await open(one), await open(other)];
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  const changed = [...names].filter(
    (name) => Buffer.compare(first[name] ?? Buffer.of(), second[name] ?? Buffer.of()) !== 0,
  );
  return [
    `${what} is another package: ${changed.join(', ') || 'the same files, packed otherwise'}.`,
  ];
}

/** Unpacks the sources as a reviewer does, except for `npm ci`, which needs the network. */
async function unpackSources(folder: string): Promise<void> {
  for (const [name, content] of Object.entries(await open(packages.sources))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** Builds Firefox's package in another folder from the source package alone, with the command in its README. */
async function rebuildFirefox(): Promise<string[]> {
  // The bundler sorts modules by their real paths. In a folder that sorts after the linked packages the order would
  // differ from that in a folder with packages of its own.
  const folder = await mkdtemp(join(output, 'sources-'));
  try {
    await unpackSources(folder);
    await run('npm', ['run', 'zip:firefox'], { cwd: folder });
    const { firefox, sources } = packages;
    const again = (name: string): string => join(folder, name.slice(root.length));
    return [
      ...(await differences('Firefox, built from its source package,', firefox, again(firefox))),
      ...(await differences('The source package of the source package', sources, again(sources))),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Builds Chrome's package a second time. */
async function rebuildChrome(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'talkmark-first-'));
  try {
    const first = join(folder, 'chrome.zip');
    await writeFile(first, await readFile(packages.chrome));
    await run('npm', ['run', 'zip:chrome'], { cwd: root });
    return await differences('A second build for Chrome', first, packages.chrome);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Returns a sentence for each package that differs when it is built again. */
export async function checkSecondBuild(): Promise<string[]> {
  return [...(await rebuildChrome()), ...(await rebuildFirefox())];
}
