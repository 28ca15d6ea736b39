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

/**
 * A warning of WXT, or the code that begins each warning of the bundler; both programs still exit
 * successfully.
 */
const WARNINGS = /\bwarn|\[[A-Z]+(?:_[A-Z]+)+\]/i;

/**
 * Builds the package of a browser. It is zipped because stores take packages, and Firefox keeps
 * only an archive after a restart.
 */
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

/** A check of our own, which returns a sentence for each fault. */
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

/** All steps, in the order in which they begin if none has to wait. */
export const allSteps: readonly Step[] = [
  command('lint', 'oxlint', '--deny-warnings'),
  command('types', 'tsc', '--noEmit'),
  // WXT writes the types that TypeScript and the linter read.
  packaged('build chromium', 'chrome', ['lint', 'types']),
  packaged('build firefox', 'firefox', ['build chromium']),
  command('format', 'oxfmt', '--check'),
  command('dead code', 'knip'),
  check('packages', checkPackages),
  // The longest first: the rest runs alongside.
  inBrowser('e2e firefox', 'firefox', ['build firefox']),
  check('sizes', checkSizes, builds),
  check('manifest', checkManifests, builds),
  // It rebuilds Chrome's package in the place where other steps read it.
  check('second build', checkSecondBuild, [...builds, 'sizes', 'manifest']),
  check('web-ext lint', checkFirefoxLint, ['build firefox']),
  inBrowser('e2e chromium', 'chromium', ['build chromium', 'second build']),
  // Begins when one of the browsers has finished.
  tests('unit', 'unit*', builds),
  check('errors met', checkSentences, ['unit']),
];
