import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

/** The folder of the builds. */
export const output = join(import.meta.dirname, '../../.output');

const called = (end: string): string => join(output, `talkmark-${manifest.version}-${end}.zip`);

/** The archives that `npm run zip` creates for the stores. */
export const packages = {
  chrome: called('chrome'),
  firefox: called('firefox'),
  /** Everything from which Firefox's package is built, for the reviewers of its store. */
  sources: called('sources'),
} as const;
