import { join } from 'node:path';
import type { BrowserName } from './browser';
import { type FileRun, readFileRuns } from './fileRuns';
import { filesToRepeat, settle } from './flaky';
import { type Ended, runProgram } from './program';
import type { Step } from './step';

const root = join(import.meta.dirname, '../..');

interface Run extends Ended {
  files: FileRun[];
}

/**
 * Runs tests of one of Vitest's projects.
 * @param name of the report's file
 * @param files all where none is given
 */
async function runTests(
  name: string,
  project: string,
  files: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const report = join(root, 'tests/output', `${name.replaceAll(' ', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', `--project=${project}`, ...reporters, ...files];
  const ended = await runProgram('vitest', args, more);
  return { ...ended, files: await readFileRuns(report, root).catch(() => []) };
}

/** Vitest also fails for errors that belong to no file: these count as one failure. */
const failedBeside = ({ code, files }: Run): number =>
  code !== 0 && files.every(({ failures }) => failures.length === 0) ? 1 : 0;

/** Tests of one of Vitest's projects, each counted. */
export function tests(name: string, project: string, after: string[]): Step {
  return {
    name,
    after,
    async run() {
      const run = await runTests(name, project);
      const { passed, failed } = settle(name, run.files, []);
      return { passed, failed: failed + failedBeside(run), output: run.output };
    },
  };
}

/** The end-to-end tests in one browser. A file that fails is run once more, in a fresh browser. */
export function inBrowser(name: string, browser: BrowserName, after: string[]): Step {
  return {
    name,
    after,
    async run() {
      const more = { TALKMARK_BROWSER: browser };
      const first = await runTests(name, 'e2e', [], more);
      const files = filesToRepeat(first.files);
      if (files.length === 0) {
        const verdict = settle(browser, first.files, []);
        const failed = verdict.failed + failedBeside(first);
        return { ...verdict, failed, output: first.output };
      }
      const again = await runTests(`${name} again`, 'e2e', files, more);
      const beside = failedBeside(again);
      const verdict = settle(browser, first.files, beside > 0 ? [] : again.files);
      return { ...verdict, output: `${first.output}\n\nOnce more:\n${again.output}` };
    },
  };
}
