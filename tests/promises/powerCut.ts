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

// What of the acknowledged notes a power cut takes: `npm run test:power-cut`, after `npm run build`, as root, since the
// profile lies on a disk of its own. The browser is frozen while it saves notes, the disk is copied as it is at
// that moment, without what only the system's memory holds, and the browser starts again on the copy. A number says
// how often (20).

const run = promisify(execFile);
const CUTS = Number(argv[2] ?? 20);

/** Milliseconds of writing before a cut. */
const LONGEST = 3000;

/** A disk in a file, with ext4 on it. */
interface Disk {
  /** Where it is mounted. */
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

/** Takes the disk away as it is, and mounts what it held at the moment of the copy. */
async function replaceDisk({ folder, image }: Disk, copy: string): Promise<void> {
  await run('umount', ['-l', folder]);
  // The next one is a file of its own: the old one may still be written to.
  await rm(image);
  await copyFile(copy, image);
  await run('mount', ['-o', 'loop', image, folder]);
}

async function measure(browser: TestBrowser, disk: Disk): Promise<void> {
  const written: Written = { sent: [], acknowledged: [] };
  // What is new to the browser is on its disk, the extension too.
  await browser.restart();
  await run('sync');
  let lost = 0;
  for (let cut = 0; cut < CUTS; cut += 1) {
    const page = await browser.extensionPage('library.html');
    let isCut = false;
    const writing = writeNotes(page, written, `cut ${cut}`, () => isCut);
    // The moment is what varies, not what is waited for.
    await sleep(500 + Math.random() * LONGEST);
    isCut = true;
    // Not Firefox's crash helper, which has no part in the profile and would never end.
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
