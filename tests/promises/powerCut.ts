import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, exit, stdout } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { BrowserName, TestBrowser } from '../harness/browser';
import { stored } from '../harness/talkmark';
import { withBrowser } from '../harness/withBrowser';
import { type Written, writeNotes } from '../harness/writer';

// Counts the acknowledged notes that a power cut loses: `npm run test:power-cut`, after `npm run build`. Needs root,
// because the profile is on a disk of its own. The browser is frozen while it saves notes. The disk is copied in its
// state at that moment, without what is only in the system's memory, and the browser starts again on the copy. An
// argument sets the number of rounds (20).

const run = promisify(execFile);
const CUTS = Number(argv[2] ?? 20);

/** The longest time of writing before a cut, in milliseconds. */
const LONGEST = 3000;

/** A disk image with an ext4 file system. */
interface Disk {
  /** Where the image is mounted. */
  folder: string;
  image: string;
}

async function makeDisk(): Promise<Disk | undefined> {
  const around = await mkdtemp(join(tmpdir(), 'talkmark-disk-'));
  const disk = { folder: join(around, 'disk'), image: join(around, 'image') };
  await mkdir(disk.folder);
  await run('truncate', ['--size=700M', disk.image]);
  await run('mkfs.ext4', ['-q', '-F', disk.image]);
  const isMounted = await run('mount', ['-o', 'loop', disk.image, disk.folder]).then(
    () => true,
    () => false,
  );
  return isMounted ? disk : undefined;
}

/** Unmounts the disk as it is, and mounts the copy in its place. */
async function replaceDisk({ folder, image }: Disk, copy: string): Promise<void> {
  await run('umount', ['-l', folder]);
  // Deleted rather than overwritten, because the system may still write to the old image.
  await rm(image);
  await copyFile(copy, image);
  await run('mount', ['-o', 'loop', image, folder]);
}

async function measure(browser: TestBrowser, disk: Disk): Promise<void> {
  const written: Written = { sent: [], acknowledged: [] };
  // Restarts so that a new profile, with the extension, is fully on the disk.
  await browser.restart();
  await run('sync');
  let lost = 0;
  for (let cut = 0; cut < CUTS; cut += 1) {
    const page = await browser.extensionPage('library.html');
    let isCut = false;
    const writing = writeNotes(page, written, `cut ${cut}`, () => isCut);
    // A random time, because the moment of the cut has to vary.
    await sleep(500 + Math.random() * LONGEST);
    isCut = true;
    // The pattern leaves out Firefox's crash helper, which does not use the profile and would never end.
    await run('pkill', ['-STOP', '-f', `${disk.folder}.*/profile`]);
    const copy = `${disk.image}-copy`;
    await copyFile(disk.image, copy);
    await browser.kill(() => replaceDisk(disk, copy));
    await writing;
    const kept = new Set((await stored(browser)).map(({ text }) => text));
    lost += written.acknowledged.filter((text) => !kept.has(text)).length;
  }
  const { length } = written.acknowledged;
  stdout.write(
    `R2    ${browser.name.padEnd(9)} ${CUTS} power cuts: ${lost} of ${length} acked notes lost\n`,
  );
  if (lost > 0) throw new Error('Notes were lost.');
}

const names: BrowserName[] = ['chromium', 'firefox'];
for (const name of names) {
  const disk = await makeDisk();
  if (!disk) {
    stdout.write('No disk can be made here: run it as root, where mounting is allowed.\n');
    exit(1);
  }
  env['TMPDIR'] = disk.folder;
  try {
    await withBrowser(name, (browser) => measure(browser, disk));
  } finally {
    delete env['TMPDIR'];
    await run('umount', ['-l', disk.folder]);
    await rm(join(disk.image, '..'), { recursive: true, force: true });
  }
}
