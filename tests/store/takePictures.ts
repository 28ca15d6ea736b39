import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import type { TestBrowser } from '../harness/browser';
import { builtExtension } from '../harness/extension';
import { launch } from '../harness/launch';
import { startNetwork } from '../harness/network';
import { fillWith } from './fillWith';
import { readPng, writePng } from './png';
import { sampleNotes } from './sampleNotes';
import { surfaces } from './surfaces';

const folder = join(import.meta.dirname, '../../.github/pictures');

/** The surfaces named on the command line, or all. */
const chosen = surfaces.filter(({ name }) => argv.length < 3 || argv.includes(name));

async function keepSmall(file: string): Promise<void> {
  await writeFile(file, writePng(readPng(await readFile(file))));
  stdout.write(`${file.slice(folder.length + 1)}\n`);
}

/** Takes the small picture for the lists of Chrome's store. */
async function takeTile(browser: TestBrowser): Promise<void> {
  const file = join(folder, 'tile.png');
  const tab = await browser.openTab(`file://${join(import.meta.dirname, 'tile.html')}`);
  await tab.resize(440, 280);
  await tab.screenshot(file);
  await tab.close();
  await keepSmall(file);
}

async function takeAll(browser: TestBrowser, ending: string): Promise<void> {
  await fillWith(browser, sampleNotes());
  for (const surface of chosen) {
    const file = join(folder, `${surface.name}${ending}.png`);
    await surface.take(browser, file);
    await keepSmall(file);
  }
}

const network = await startNetwork();
try {
  for (const dark of [false, true]) {
    // Headless, because the window on a display is too low for the size that stores require.
    const browser = await launch('chromium', network, undefined, builtExtension('chromium'), dark);
    try {
      await takeAll(browser, dark ? '-dark' : '');
      if (!dark && argv.length < 3) await takeTile(browser);
    } finally {
      await browser.close();
    }
  }
} finally {
  await network.close();
}
exit(0);
