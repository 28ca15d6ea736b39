import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserName, BuiltExtension, Downloads, TestBrowser } from './browser';
import { startChromium } from './chromium';
import type { Display } from './display';
import { startFirefox } from './firefox';
import { keysOnDisplay } from './keys';
import type { Network } from './network';
import type { Session } from './session';
import { until } from './until';

const run = promisify(execFile);

const starters = { chromium: startChromium, firefox: startFirefox };

/** The endings of a file that a browser is still downloading. */
const unfinished = /\.(?:crdownload|part)$/;

/** Waits until a file is complete. @returns its path in the folder */
function complete(folder: string, pattern: RegExp, within?: number): Promise<string> {
  return until(
    async () => {
      const names = await readdir(folder, { recursive: true });
      // Firefox also creates an empty file with the final name, before or beside the partial file.
      if (names.some((other) => unfinished.test(other))) return undefined;
      const name = names.find((other) => pattern.test(other));
      return name !== undefined && (await stat(join(folder, name))).size > 0 ? name : undefined;
    },
    { what: `a downloaded file named ${pattern}`, ...(within !== undefined && { within }) },
  );
}

function downloadsIn(folder: string): Downloads {
  return {
    folder,
    async size(pattern) {
      // The file may be large.
      const name = await complete(folder, pattern, 60_000);
      return { name, bytes: (await stat(join(folder, name))).size };
    },
    async text(pattern) {
      const name = await complete(folder, pattern);
      return { name, text: await readFile(join(folder, name), 'utf8') };
    },
  };
}

/** Waits for the page of the first run and closes it. Otherwise it would appear during a test. */
async function closeFirstRun({ origin, tabs }: Session): Promise<void> {
  const [tab] = await until(
    async () => {
      const opened = await tabs(`${origin()}/welcome.html`);
      return opened.length > 0 ? opened : undefined;
    },
    { what: 'the page of the first run' },
  );
  await tab?.close();
}

/**
 * Starts a browser with an empty profile and the extension.
 * @param extension undefined for a browser without an extension
 * @param network undefined for the real network
 * @param display undefined to run headless
 * @param dark true where the user prefers the dark colour scheme; Chromium only
 */
export async function launch(
  name: BrowserName,
  network: Network | undefined,
  display?: Display,
  extension?: BuiltExtension,
  dark = false,
): Promise<TestBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'talkmark-'));
  const options = {
    profile: join(folder, 'profile'),
    downloads: join(folder, 'downloads'),
    proxyPort: network?.proxyPort,
    display,
    extension,
    dark,
  };
  await mkdir(options.profile);
  await mkdir(options.downloads);
  let session = await starters[name]({ ...options, firstStart: true });
  if (extension) await closeFirstRun(session);
  const displayKeys = display && keysOnDisplay(display, (text) => session.driverKeys.type(text));
  return {
    name,
    hasDisplay: display !== undefined,
    origin: () => session.origin(),
    openTab: (address) => session.openTab(address),
    tabs: (address) => session.tabs(address),
    extensionPage: (path) => session.extensionPage(path),
    hiddenPage: () => session.hiddenPage(),
    keys: {
      type: (text) => (displayKeys ?? session.driverKeys).type(text),
      press: (key) => (displayKeys ?? session.driverKeys).press(key),
    },
    shortcut: () => (displayKeys ? displayKeys.press('alt+n') : session.driverShortcut()),
    menuEntry: (place, selector) => session.menuEntry(place, selector),
    openPopup: (tab) => session.openPopup(tab),
    allow: () => session.allow(),
    shownPopup: () => session.shownPopup(),
    sidePanel: () => session.sidePanel(),
    stopBackground: () => session.stopBackground(),
    reloadExtension: () => session.reloadExtension(),
    async restart(between) {
      await session.close();
      await between?.(options.profile);
      session = await starters[name]({ ...options, firstStart: false });
    },
    async kill(between) {
      const ended = session.ended();
      // Every process of the browser has the profile on its command line.
      await run('pkill', ['-KILL', '-f', options.profile]);
      await ended;
      // When Firefox's process has ended, the driver restores the profile's original preferences.
      await until(
        async () => !(await readdir(options.profile)).some((file) => file.endsWith('.puppeteer')),
        { what: 'the driver to leave the profile' },
      );
      await between?.();
      session = await starters[name]({ ...options, firstStart: false });
    },
    downloads: downloadsIn(options.downloads),
    clipboardText: () => session.clipboardText(),
    ended: () => session.ended(),
    async close() {
      await session.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
