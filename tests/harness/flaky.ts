import type { Failure, FileRun } from './fileRuns';

/** If more files than this fail and then pass, that is not chance, and the run fails. */
export const MOST_FLAKY = 3;

/** A file that failed and passed when it was run again in a fresh browser. */
export interface FlakyFile {
  file: string;
  browser: string;
  failures: readonly Failure[];
}

/** The result of the tests in one browser. */
export interface Verdict {
  passed: number;
  failed: number;
  flaky: FlakyFile[];
}

const testsIn = ({ passed, failures }: FileRun): number =>
  passed + failures.filter(({ test }) => test !== '').length;

/** Returns the files to run again: none where there are so many that the run fails in any case. */
export function filesToRepeat(runs: readonly FileRun[]): string[] {
  const failed = runs.filter(({ failures }) => failures.length > 0);
  return failed.length > MOST_FLAKY ? [] : failed.map(({ file }) => file);
}

/**
 * Returns the final result after the failed files were run again. The second run of a file counts;
 * the file is flaky if nothing failed then and none of its tests was left out. A file that was not
 * run again keeps its first result.
 */
export function settle(
  browser: string,
  first: readonly FileRun[],
  again: readonly FileRun[],
): Verdict {
  const verdict: Verdict = { passed: 0, failed: 0, flaky: [] };
  for (const run of first) {
    const second = again.find(({ file }) => file === run.file);
    const isWhole = second !== undefined && testsIn(second) >= Math.max(1, testsIn(run));
    const last = isWhole ? second : run;
    verdict.passed += last.passed;
    verdict.failed += last.failures.length;
    if (run.failures.length > 0 && last.failures.length === 0)
      verdict.flaky.push({ file: run.file, browser, failures: run.failures });
  }
  return verdict;
}

/**
 * Returns the block that names every flaky file; empty where there is none.
 * @param tests how many end-to-end tests there were
 * @param pictureOf gives the path of a failed test's picture, where there is one
 */
export function flakyBlock(
  flaky: readonly FlakyFile[],
  tests: number,
  pictureOf: (file: FlakyFile, test: string) => string | undefined,
): string {
  if (flaky.length === 0) return '';
  const failures = flaky.flatMap((file) => file.failures.map((failure) => ({ file, failure })));
  const lines = failures.flatMap(({ file, failure: { test, reason } }) => {
    const picture = test === '' ? undefined : pictureOf(file, test);
    return [
      `  ${file.file}, ${file.browser}: ${test || 'the file as a whole'}`,
      `    ${reason}`,
      ...(picture === undefined ? [] : [`    ${picture}`]),
      '    failed in 1 of 2 runs',
    ];
  });
  const tooMany =
    flaky.length > MOST_FLAKY
      ? [`${flaky.length} files are flaky. More than ${MOST_FLAKY} are no chance: the run fails.`]
      : [];
  return [`flaky: ${failures.length} of ${tests}`, ...lines, ...tooMany]
    .map((line) => `${line}\n`)
    .join('');
}
