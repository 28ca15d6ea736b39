import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFileRuns } from './fileRuns';

const test = (title: string, ...failureMessages: string[]) => ({
  title,
  status: failureMessages.length > 0 ? 'failed' : 'passed',
  failureMessages,
});

it('reads of each file what passed, what failed and why', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'talkmark-report-'));
  const report = join(folder, 'report.json');
  const testResults = [
    { name: '/project/tests/a.test.ts', status: 'passed', assertionResults: [test('opens')] },
    {
      name: '/project/tests/b.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        test('opens'),
        test('saves', 'Error: Waited in vain\nThe last answer was: no'),
        { title: 'is left out', status: 'skipped', failureMessages: [] },
      ],
    },
    {
      name: '/project/tests/c.test.ts',
      status: 'failed',
      message: 'The browser did not start.\n    at launch',
      assertionResults: [test('opens')],
    },
  ];
  await writeFile(report, JSON.stringify({ testResults }));
  expect(await readFileRuns(report, '/project')).toEqual([
    { file: 'tests/a.test.ts', passed: 1, failures: [] },
    {
      file: 'tests/b.test.ts',
      passed: 1,
      failures: [{ test: 'saves', reason: 'Error: Waited in vain' }],
    },
    {
      file: 'tests/c.test.ts',
      passed: 1,
      failures: [{ test: '', reason: 'The browser did not start.' }],
    },
  ]);
  await rm(folder, { recursive: true });
});

it('throws where there is no report', async () => {
  await expect(readFileRuns('/nowhere/report.json', '/project')).rejects.toThrow('ENOENT');
});
