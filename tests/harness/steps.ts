import { checkManifests } from './manifest';
import { runProgram } from './program';
import { checkSecondBuild } from './secondBuild';
import { checkSentences } from './sentences';
import { checkSizes } from './sizes';
import type { Step } from './step';
import { checkPackages } from './supplyChain';
import { inBrowser, tests } from './testSteps';
import { checkFirefoxLint } from './webExtLint';

function command(name: string, program: string, ...args: string[]): Step {
  return {
    name,
    async run() {
      const { code, output } = await runProgram(program, args);
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
    },
  };
}

/** WXT's own line, and the code that the bundler begins each of its own with; both end well. */
const WARNINGS = /\bwarn|\[[A-Z]+(?:_[A-Z]+)+\]/i;

/** The package of a browser. Zipped: stores take packages, and Firefox keeps only an archive over a restart. */
function packaged(name: string, browser: string, after: string[]): Step {
  return {
    name,
    after,
    async run() {
      const { code, output } = await runProgram('wxt', ['zip', '-b', browser]);
      const isClean = code === 0 && !WARNINGS.test(output);
      return { passed: isClean ? 1 : 0, failed: isClean ? 0 : 1, output };
    },
  };
}

/** A check of our own: it gives a sentence for each thing that is wrong. */
function check(name: string, findFaults: () => Promise<string[]>, after: string[] = []): Step {
  return {
    name,
    after,
    async run() {
      const faults = await findFaults().catch((error: unknown) => [String(error)]);
      return {
        passed: faults.length === 0 ? 1 : 0,
        failed: faults.length === 0 ? 0 : 1,
        output: faults.join('\n'),
      };
    },
  };
}

const builds = ['build chromium', 'build firefox'];

/** Everything that must hold, in the order in which it begins where nothing has to be waited for. */
export const allSteps: readonly Step[] = [
  command('lint', 'oxlint', '--deny-warnings'),
  command('types', 'tsc', '--noEmit'),
  // WXT writes the types that TypeScript reads and the linter with it.
  packaged('build chromium', 'chrome', ['lint', 'types']),
  packaged('build firefox', 'firefox', ['build chromium']),
  command('format', 'oxfmt', '--check'),
  command('dead code', 'knip'),
  check('packages', checkPackages),
  // The longest first: the rest runs beside it.
  inBrowser('e2e firefox', 'firefox', ['build firefox']),
  check('sizes', checkSizes, builds),
  check('manifest', checkManifests, builds),
  // It builds Chrome's package anew, where others look at it.
  check('second build', checkSecondBuild, [...builds, 'sizes', 'manifest']),
  check('web-ext lint', checkFirefoxLint, ['build firefox']),
  inBrowser('e2e chromium', 'chromium', ['build chromium', 'second build']),
  // When one of the browsers is through.
  tests('unit', 'unit*', builds),
  check('errors met', checkSentences, ['unit']),
];
