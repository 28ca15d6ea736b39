import { join } from 'node:path';
import type { BrowserName, BuiltExtension } from './browser';
import { output, packages } from './packages';

/** Returns the extension exactly as users get it, with no change for the tests. */
export function builtExtension(browser: BrowserName): BuiltExtension {
  if (browser === 'chromium') return { folder: join(output, 'chrome-mv3') };
  return {
    folder: join(output, 'firefox-mv3'),
    archive: packages.firefox,
    geckoId: 'talkmark@talkmark.org',
  };
}
