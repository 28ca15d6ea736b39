import { describe, expect, it } from 'vitest';
import type { FileRun } from './fileRuns';
import { filesToRepeat, type FlakyFile, flakyBlock, settle } from './flaky';

const run = (file: string, passed: number, ...failed: string[]): FileRun => ({
  file,
  passed,
  failures: failed.map((test) => ({ test, reason: `Error: no ${test}` })),
});

describe('settle', () => {
  it('counts what passed and failed where nothing was run again', () => {
    expect(settle('firefox', [run('a', 3), run('b', 1, 'save', 'open')], [])).toEqual({
      passed: 4,
      failed: 2,
      flaky: [],
    });
  });

  it('counts a file that passes the second time as passed, and names it with its first reason', () => {
    const verdict = settle('firefox', [run('a', 3), run('b', 1, 'save')], [run('b', 2)]);
    expect(verdict).toEqual({
      passed: 5,
      failed: 0,
      flaky: [
        { file: 'b', browser: 'firefox', failures: [{ test: 'save', reason: 'Error: no save' }] },
      ],
    });
  });

  it('lets a file that fails twice fail, though other tests of it failed', () => {
    const verdict = settle('chromium', [run('b', 1, 'save')], [run('b', 1, 'open')]);
    expect(verdict).toEqual({ passed: 1, failed: 1, flaky: [] });
  });

  it('takes no second run for a pass that left tests out', () => {
    expect(settle('chromium', [run('b', 2, 'save')], [run('b', 2)])).toMatchObject({
      failed: 1,
      flaky: [],
    });
    expect(settle('chromium', [run('b', 0, '')], [run('b', 0)])).toMatchObject({ failed: 1 });
    expect(settle('chromium', [run('b', 2, 'save')], [run('a', 3)])).toMatchObject({ failed: 1 });
  });

  it('counts a file that failed as a whole, and its tests when it passes', () => {
    expect(settle('firefox', [run('b', 0, '')], [])).toMatchObject({ passed: 0, failed: 1 });
    const verdict = settle('firefox', [run('b', 0, '')], [run('b', 4)]);
    expect(verdict).toMatchObject({ passed: 4, failed: 0, flaky: [{ file: 'b' }] });
  });
});

describe('filesToRepeat', () => {
  it('gives the files that failed, and none where the run fails in any case', () => {
    const failed = ['a', 'b', 'c', 'd'].map((file) => run(file, 1, 'save'));
    expect(filesToRepeat([run('good', 1), ...failed.slice(1)])).toEqual(['b', 'c', 'd']);
    expect(filesToRepeat(failed)).toEqual([]);
    expect(filesToRepeat([run('good', 1)])).toEqual([]);
  });
});

describe('flakyBlock', () => {
  const flaky = (file: string, ...tests: string[]): FlakyFile => ({
    file,
    browser: 'firefox',
    failures: run(file, 0, ...tests).failures,
  });

  it('says nothing where nothing is flaky', () => {
    expect(flakyBlock([], 410, () => undefined)).toBe('');
  });

  it('names file, browser, test, reason, picture and count', () => {
    const pictureOf = ({ file, browser }: FlakyFile, test: string): string | undefined =>
      test === 'save' ? `${browser}-${file}-${test}.png` : undefined;
    expect(flakyBlock([flaky('note', 'save', 'open'), flaky('marks', '')], 410, pictureOf)).toBe(
      `flaky: 3 of 410
  note, firefox: save
    Error: no save
    firefox-note-save.png
    failed in 1 of 2 runs
  note, firefox: open
    Error: no open
    failed in 1 of 2 runs
  marks, firefox: the file as a whole
    Error: no 
    failed in 1 of 2 runs
`,
    );
  });

  it('says why the run fails where more than three files are flaky', () => {
    const files = ['a', 'b', 'c'].map((file) => flaky(file, 'save', 'open'));
    expect(flakyBlock(files, 410, () => undefined)).not.toContain('the run fails');
    expect(flakyBlock([...files, flaky('d', 'save')], 410, () => undefined)).toMatch(
      /^4 files are flaky\. More than 3 are no chance: the run fails\.$/m,
    );
  });
});
