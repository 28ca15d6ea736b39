import type { BrowserName, TestBrowser } from './browser';
import { startDisplay } from './display';
import { builtExtension } from './extension';
import { launch } from './launch';
import { startNetwork } from './network';

/**
 * Starts a browser with Talkmark on the replicas, runs `use` and closes everything.
 * @param hasTalkmark false to measure what the browser alone costs
 */
export async function withBrowser<Result>(
  name: BrowserName,
  use: (browser: TestBrowser) => Promise<Result>,
  hasTalkmark = true,
): Promise<Result> {
  const display = await startDisplay();
  const network = await startNetwork();
  const browser = await launch(
    name,
    network,
    display,
    hasTalkmark ? builtExtension(name) : undefined,
  );
  try {
    return await use(browser);
  } finally {
    await browser.close();
    await network.close();
    await display?.close();
  }
}
