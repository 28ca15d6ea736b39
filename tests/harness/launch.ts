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

/** Names that browsers give to a file before it is complete. */
const unfinished = /\.(?:crdownload|part)$/;

/** Waits until a file is there to its end. @returns its path in the folder */
function complete(folder: string, pattern: RegExp, within?: number): Promise<string> {
  return until(
    async () => {
      const names = await readdir(folder, { recursive: true });
      // Firefox puts an empty file of the final name beside the part that it is writing, or before it.
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
      // A large one.
      const name = await complete(folder, pattern, 60_000);
      return { name, bytes: (await stat(join(folder, name))).size };
    },
    async text(pattern) {
      const name = await complete(folder, pattern);
      return { name, text: await readFile(join(folder, name), 'utf8') };
    },
  };
}

/** The page of the first run opens by itself. It is waited for, or it would come into a test. */
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
 * Starts a browser with an empty profile and the extension in it.
 * @param extension none for a browser without one
 * @param network none for the real one
 * @param display none to run headless
 * @param dark whether the user prefers dark pages; in Chromium
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
      // Its profile is on the command line of each of its processes.
      await run('pkill', ['-KILL', '-f', options.profile]);
      await ended;
      // The driver gives Firefox's profile its own preferences back when it sees that the process has gone.
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
