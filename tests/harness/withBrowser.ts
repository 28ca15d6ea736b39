import type { BrowserName, TestBrowser } from './browser';
import { startDisplay } from './display';
import { builtExtension } from './extension';
import { launch } from './launch';
import { startNetwork } from './network';

/** Starts a browser with Talkmark on the replicas, and ends it all when the use is over. */
export async function withBrowser<Result>(
  name: BrowserName,
  use: (browser: TestBrowser) => Promise<Result>,
): Promise<Result> {
  const display = await startDisplay();
  const network = await startNetwork();
  const browser = await launch(name, network, display, builtExtension(name));
  try {
    return await use(browser);
  } finally {
    await browser.close();
    await network.close();
    await display?.close();
  }
}
