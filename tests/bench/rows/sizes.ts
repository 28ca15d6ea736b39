import { sizesOf } from '../../harness/sizes';
import type { Row } from './row';

/** The promised bytes of each file. */
const PROMISED: Readonly<Record<string, number>> = {
  'content-scripts/loader.js': 5000,
  'player.js': 40_000,
  'background.js': 150_000,
  'composer.html': 260_000,
  'popup.html': 450_000,
  'sidepanel.html': 450_000,
  'library.html': 450_000,
};

/** P19: the code that a page, worker or view has to read before it runs. */
export const sizes: Row = {
  promises: ['P19'],
  async measure({ browser }) {
    const build = browser.name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
    const all = await sizesOf(build);
    return all.flatMap(({ what, file, size }) => {
      const promised = PROMISED[file];
      if (promised === undefined) return [];
      return {
        promise: 'P19',
        what,
        browser: browser.name,
        ours: [size / 1000],
        unit: 'kB' as const,
        goal: `≤ ${promised / 1000}`,
        isHeld: size <= promised,
      };
    });
  },
};
