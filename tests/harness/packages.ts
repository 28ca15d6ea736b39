import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

/** Where the builds are. */
export const output = join(import.meta.dirname, '../../.output');

const called = (end: string): string => join(output, `talkmark-${manifest.version}-${end}.zip`);

/** What `npm run zip` makes for the stores. */
export const packages = {
  chrome: called('chrome'),
  firefox: called('firefox'),
  /** All that Firefox's package is built from, for the reviewers of its store. */
  sources: called('sources'),
} as const;
