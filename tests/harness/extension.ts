import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { BrowserName, BuiltExtension } from './browser';

const output = join(import.meta.dirname, '../../.output');

/** The extension as the build left it: what a user gets, with nothing changed for a test. */
export function builtExtension(browser: BrowserName): BuiltExtension {
  if (browser === 'chromium') return { folder: join(output, 'chrome-mv3') };
  return {
    folder: join(output, 'firefox-mv3'),
    archive: join(output, `talkmark-${manifest.version}-firefox.zip`),
    geckoId: 'talkmark@talkmark.org',
  };
}
