import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { argv, env, exit, platform, stderr, stdout } from 'node:process';
import type { BrowserName } from './browser';
import type { Display } from './display';
import { builtExtension } from './extension';
import { launch } from './launch';
import { takeTheTour } from './mainJob';
import { startNetwork } from './network';
import { findBrowser } from './programs.mjs';
import { talk } from './talkmark';
import { withBrowser } from './withBrowser';

const root = join(import.meta.dirname, '../..');

/** Prints a sentence and exits with an error. */
function stop(sentence: string): never {
  stderr.write(`${sentence}\n`);
  return exit(1);
}

/** Returns the browser named by `--browser=`, else an installed one, Chromium first. */
function chosenBrowser(): BrowserName {
  const asked = argv.find((word) => word.startsWith('--browser='))?.slice('--browser='.length);
  const names: BrowserName[] = ['chromium', 'firefox'];
  const name = names.find((one) => (asked === undefined ? findBrowser(one) : one === asked));
  if (name === undefined) return stop('There is --browser=chromium and --browser=firefox.');
  if (!findBrowser(name)) {
    const variable = `TALKMARK_${name.toUpperCase()}`;
    return stop(`${name} was not found. Please install it, or name its path in ${variable}.`);
  }
  return name;
}

function build(name: BrowserName): void {
  const args = name === 'chromium' ? ['build', '-b', 'chrome'] : ['zip', '-b', 'firefox'];
  const program = join(root, 'node_modules/.bin/wxt');
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) stop('Talkmark could not be built; what went wrong stands above.');
}

/** Returns the machine's own screen, if it has one. */
function ownScreen(): Display | undefined {
  const hasScreen = platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY'];
  if (!hasScreen) return undefined;
  return {
    name: env['DISPLAY'] ?? '',
    xdotool: () => Promise.reject(new Error('The keyboard of this screen is its owner\u2019s.')),
    close: () => Promise.resolve(),
  };
}

/** Opens a talk in a browser with Talkmark and waits until the person closes the browser. */
async function show(name: BrowserName, screen: Display): Promise<void> {
  const network = argv.includes('--real') ? undefined : await startNetwork();
  const browser = await launch(name, network, screen, builtExtension(name));
  await browser.openTab(talk);
  stdout.write('Press Alt+N while the talk plays, type, press Enter. Close the browser to end.\n');
  await browser.ended();
  await network?.close();
}

/** For a machine without a screen: goes through the main job by keyboard and prints the result. */
async function demonstrate(name: BrowserName): Promise<void> {
  const pictures = join(root, 'tests/output/start');
  const markdown = await withBrowser(name, (browser) => takeTheTour(browser, pictures));
  stdout.write(`\n${markdown}\nPictures of each step are in ${pictures}\n`);
}

const name = chosenBrowser();
build(name);
const screen = ownScreen();
if (screen) await show(name, screen);
else await demonstrate(name);
exit(0);
