import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import * as v from 'valibot';

/** A test that failed, or a file that failed as a whole. */
export interface Failure {
  /** Its name; empty where it is the file itself. */
  test: string;
  /** The first line of the error. */
  reason: string;
}

/** The result of one test file. */
export interface FileRun {
  /** Its path in the project. */
  file: string;
  passed: number;
  failures: readonly Failure[];
}

const Report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string(), ''),
      assertionResults: v.array(
        v.object({
          title: v.string(),
          status: v.string(),
          failureMessages: v.nullish(v.array(v.string()), []),
        }),
      ),
    }),
  ),
});

const firstLine = (text = ''): string => text.trim().split('\n')[0] ?? '';

/**
 * Returns the result of each file in Vitest's JSON report.
 * @throws where there is no report
 */
export async function readFileRuns(report: string, root: string): Promise<FileRun[]> {
  const { testResults } = v.parse(Report, JSON.parse(await readFile(report, 'utf8')));
  return testResults.map(({ name, status, message, assertionResults }) => {
    const failures = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => ({ test: test.title, reason: firstLine(test.failureMessages?.[0]) }));
    // A hook that failed, or a file that could not be read.
    if (status === 'failed' && failures.length === 0)
      failures.push({ test: '', reason: firstLine(message) });
    const passed = assertionResults.filter((test) => test.status === 'passed').length;
    return { file: relative(root, name), passed, failures };
  });
}
