import './tests/harness/node20.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** A file that replaces a module or wants a document has its worker alone; the others share one, in a third of the time. */
const ALONE = /\bvi\.mock\(|@vitest-environment/;

const unitTests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file) && !/^(?:e2e|output)\b/.test(file))
  .map((file) => join('tests', file));

const isAlone = (file: string): boolean => ALONE.test(readFileSync(file, 'utf8'));

const unit = {
  // Others are not looked at by tests.
  css: { include: [/htmlPage/] },
  setupFiles: ['tests/harness/unit-setup.ts'],
  // A slow machine is no failure.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  maxWorkers: '100%',
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          ...unit,
          name: 'unit shared',
          include: unitTests.filter((file) => !isAlone(file)),
          isolate: false,
        },
      },
      {
        plugins: [WxtVitest()],
        test: { ...unit, name: 'unit alone', include: unitTests.filter((file) => isAlone(file)) },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Firefox is idle for most of its longer time: one starts while another is tested. Each has its own display.
          maxWorkers: env['TALKMARK_BROWSER'] === 'firefox' ? 2 : 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
