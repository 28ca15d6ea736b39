import { inPage } from '../inPage';
import type { Measured } from '../measured';
import type * as texts from '../page/texts';
import type { Row } from './row';

const SIZE = 1_000_000;

/** S-16: texts of a megabyte that are designed to be slow. */
export const longTexts: Row = {
  promises: ['S-16'],
  async measure({ browser }) {
    const page = await browser.extensionPage('composer.html');
    const call = await inPage<typeof texts>(page, 'texts.ts');
    const rows: Measured[] = [];
    const { names, runs } = await call('namesAndRuns');
    for (const name of names) {
      let [slowest, most] = ['', 0];
      for (const run of runs) {
        const taken = await call('take', name, run, SIZE);
        if (taken > most) [slowest, most] = [run, taken];
      }
      const shown = JSON.stringify(slowest).replaceAll('|', '\\|');
      rows.push({
        promise: 'S-16',
        what: `${name} of a megabyte, the slowest of ${runs.length}: \`${shown}\` again and again`,
        browser: browser.name,
        ours: [most],
        unit: 'ms',
        goal: '≤ 100',
        isHeld: most <= 100,
      });
    }
    await page.close();
    return rows;
  },
};
