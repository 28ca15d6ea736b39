import { mkdir } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { BrowserName, BuiltExtension, TestBrowser } from './browser';
import { type Display, startDisplay } from './display';
import { builtExtension } from './extension';
import { launch } from './launch';
import { type Network, startNetwork } from './network';
import { picturePath, pictures } from './pictures';

/**
 * The session that a test gets: one browser for all tests of a `describeInBrowsers`, and its
 * network.
 */
export interface E2eSession {
  browser: TestBrowser;
  network: Network;
}

/** The browsers to test in: both, or the one that `TALKMARK_BROWSER` names. */
function browserNames(): BrowserName[] {
  const all: BrowserName[] = ['chromium', 'firefox'];
  const only = process.env['TALKMARK_BROWSER'];
  return only === undefined ? all : all.filter((name) => name === only);
}

/**
 * Describes what Talkmark does, once for each browser, with a fresh profile and the built
 * extension. At the end it checks that no host was requested except the pages' own.
 * @param body its argument returns the session once the tests run
 * @param extension the extension to test, where it is not the build
 */
export function describeInBrowsers(
  what: string,
  body: (session: () => E2eSession) => void,
  extension: (name: BrowserName) => BuiltExtension | Promise<BuiltExtension> = builtExtension,
): void {
  describe.each(browserNames())(`${what}, in %s`, (name) => {
    let display: Display | undefined;
    let network: Network | undefined;
    let browser: TestBrowser | undefined;

    beforeAll(async () => {
      display = await startDisplay();
      network = await startNetwork();
      browser = await launch(name, network, display, await extension(name));
    });

    afterEach(async ({ task }) => {
      if (task.result?.state !== 'fail' || !browser) return;
      await mkdir(pictures, { recursive: true });
      const tabs = await browser.tabs('https://');
      await tabs.at(-1)?.screenshot(picturePath(name, task.file.name, task.name));
      // The next test must not find what this one has left behind.
      for (const tab of tabs) await tab.close();
    });

    afterAll(async () => {
      const refused = network?.refusedHosts();
      await browser?.close();
      await network?.close();
      await display?.close();
      expect(refused).toEqual([]);
    });

    body(() => {
      if (!browser || !network) throw new Error('The browser did not start.');
      return { browser, network };
    });
  });
}
