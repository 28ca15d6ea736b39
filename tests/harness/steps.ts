import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { checkManifests } from './manifest';
import { checkSecondBuild } from './secondBuild';
import { checkSentences } from './sentences';
import { checkSizes } from './sizes';
import { checkPackages } from './supplyChain';
import { checkFirefoxLint } from './webExtLint';

/** What a step found. A step that is no test file counts as one test. */
export interface StepResult {
  passed: number;
  failed: number;
  /** What there is to read when it failed. */
  output: string;
}

/** One line of `npm test`. */
export interface Step {
  name: string;
  run: () => Promise<StepResult>;
}

const root = join(import.meta.dirname, '../..');

/** Runs a program of the project's packages; a Ctrl+C or kill of the tests ends it too. */
async function run(
  program: string,
  args: string[],
  more: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  const child = spawn(join(root, 'node_modules/.bin', program), args, {
    cwd: root,
    env: { ...process.env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const forward = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  process.on('SIGTERM', forward).on('SIGINT', forward);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  process.off('SIGTERM', forward).off('SIGINT', forward);
  return { code, output };
}

function command(name: string, program: string, ...args: string[]): Step {
  return {
    name,
    async run() {
      const { code, output } = await run(program, args);
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
    },
  };
}

/** WXT's own line, and the code that the bundler begins each of its own with; both end well. */
const WARNINGS = /\bwarn|\[[A-Z]+(?:_[A-Z]+)+\]/i;

/** The package of a browser. Zipped: stores take packages, and Firefox keeps only an archive over a restart. */
function packaged(name: string, browser: string): Step {
  return {
    name,
    async run() {
      const { code, output } = await run('wxt', ['zip', '-b', browser]);
      const isClean = code === 0 && !WARNINGS.test(output);
      return { passed: isClean ? 1 : 0, failed: isClean ? 0 : 1, output };
    },
  };
}

/** A check of our own: it gives a sentence for each thing that is wrong. */
function check(name: string, findFaults: () => Promise<string[]>): Step {
  return {
    name,
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

const report = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });

/** Tests of one of Vitest's projects, each counted. A run that fails with no failed test counts as one. */
function tests(name: string, project: string, more: Record<string, string> = {}): Step {
  return {
    name,
    async run() {
      const file = join(root, 'tests/output', `${name.replaceAll(' ', '-')}.json`);
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const { code, output } = await run(
        'vitest',
        ['run', '--project', project, ...reporters],
        more,
      );
      const counts = await readFile(file, 'utf8').then(
        (json) => v.parse(report, JSON.parse(json)),
        () => ({ numPassedTests: 0, numFailedTests: 0 }),
      );
      const failed = counts.numFailedTests === 0 && code !== 0 ? 1 : counts.numFailedTests;
      return { passed: counts.numPassedTests, failed, output };
    },
  };
}

/** Everything that must hold, the quick things first. */
export const allSteps: readonly Step[] = [
  command('lint', 'oxlint', '--deny-warnings'),
  command('format', 'oxfmt', '--check'),
  command('types', 'tsc', '--noEmit'),
  command('dead code', 'knip'),
  tests('unit', 'unit'),
  check('errors met', checkSentences),
  packaged('build chromium', 'chrome'),
  packaged('build firefox', 'firefox'),
  check('sizes', checkSizes),
  check('manifest', checkManifests),
  check('packages', checkPackages),
  check('second build', checkSecondBuild),
  check('web-ext lint', checkFirefoxLint),
  tests('e2e chromium', 'e2e', { TALKMARK_BROWSER: 'chromium' }),
  tests('e2e firefox', 'e2e', { TALKMARK_BROWSER: 'firefox' }),
];
