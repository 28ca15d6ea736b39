import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, exit, stdout } from 'node:process';
import { promisify } from 'node:util';
import type { BrowserName, TestBrowser } from '../harness/browser';
import { openComposer, openTalk, stored, talk, typeNote } from '../harness/talkmark';
import { until } from '../harness/until';
import { withBrowser } from '../harness/withBrowser';

// Tests that no note is lost where the disk is full at Enter: `npm run test:disk-full`, after `npm run build`. Needs root,
// because the profile is on a small disk of its own. An argument sets the number of rounds (10).

const run = promisify(execFile);
const ROUNDS = Number(argv[2] ?? 10);

/** Fills a disk to its last byte. @returns a function that frees the space again */
async function fill(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'filler');
  const handle = await open(file, 'w');
  for (const size of [1_000_000, 4096, 1]) {
    const block = Buffer.alloc(size, 1);
    for (;;) {
      const { bytesWritten } = await handle.write(block).catch(() => ({ bytesWritten: 0 }));
      if (bytesWritten < size) break;
    }
  }
  return async () => {
    await handle.close();
    await rm(file);
  };
}

async function measure(browser: TestBrowser, disk: string): Promise<void> {
  const opened = await openTalk(browser, talk);
  let told = 0;
  let slowest = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const text = `on a full disk ${round} ${'x'.repeat(300 * (round % 2))}`;
    await opened.tab.bringToFront();
    const composer = await openComposer(browser, opened);
    await typeNote(browser, composer, text);
    const makeRoom = await fill(disk);
    const pressed = performance.now();
    await browser.keys.press('Return');
    // A closed composer gives no text.
    const said = async (): Promise<string> => composer.around().catch(() => '');
    const isTold = async (): Promise<boolean> => /not saved|could not/i.test(await said());
    const isOver = async (): Promise<boolean> => (await isTold()) || (await said()) === '';
    await until(isOver, { what: 'a sentence, or the note to be saved' });
    if (await isTold()) {
      told += 1;
      slowest = Math.max(slowest, performance.now() - pressed);
      if ((await composer.text()) !== text) throw new Error('The text is gone from the field.');
    }
    await makeRoom();
    // Like a person who reads the message: presses Enter again until the note is saved.
    const isSaved = async (): Promise<boolean> => {
      if ((await said()) === '') return true;
      // With a full disk the browser shows a message of its own, which takes the focus.
      await composer.click('textarea').catch(() => {});
      await browser.keys.press('Return');
      return false;
    };
    await until(isSaved, { every: 500, within: 20_000, what: 'the note to be saved' });
    const kept = (await stored(browser)).filter((note) => note.text === text);
    if (kept.length !== 1) throw new Error(`The note is there ${kept.length} times.`);
  }
  stdout.write(
    `R8    ${browser.name.padEnd(9)} ${ROUNDS} notes at a full disk: 0 lost; ${told} times the field said so ` +
      `and kept the text, after ${slowest.toFixed(0)} ms at the most\n`,
  );
}

const names: BrowserName[] = ['chromium', 'firefox'];
for (const name of names) {
  const disk = await mkdtemp(join(tmpdir(), 'talkmark-disk-'));
  const isMounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=600m', 'tmpfs', disk]).then(
    () => true,
    () => false,
  );
  if (!isMounted) {
    stdout.write('No small disk can be made here: run it as root, where mounting is allowed.\n');
    exit(1);
  }
  const profiles = join(disk, 'profiles');
  await mkdir(profiles);
  env['TMPDIR'] = profiles;
  try {
    await withBrowser(name, (browser) => measure(browser, disk));
  } finally {
    delete env['TMPDIR'];
    await run('umount', ['-l', disk]);
    await rm(disk, { recursive: true, force: true });
  }
}
