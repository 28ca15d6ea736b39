import { mkdir, rm } from 'node:fs/promises';
import { argv, exit, stdout } from 'node:process';
import { figures } from './figures';
import { flakyBlock, MOST_FLAKY } from './flaky';
import { pictureThere } from './pictures';
import { runSteps } from './runSteps';
import type { Step, StepResult } from './step';
import { allSteps } from './steps';

/** The steps whose names contain one of the words given on the command line; all without words. */
function chosenSteps(words: string[]): Step[] {
  const chosen = allSteps.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  if (chosen.length > 0) return chosen;
  stdout.write(`No step is called so. There are: ${allSteps.map(({ name }) => name).join(', ')}\n`);
  return exit(1);
}

function tell({ name }: Step, { passed, failed, output }: StepResult, took: number): void {
  const seconds = (took / 1000).toFixed(1).padStart(6);
  const tests = passed + failed > 1 ? `  ${passed + failed} tests` : '';
  const verdict = failed === 0 ? 'ok    ' : 'FAILED';
  stdout.write(`${name.padEnd(16)} ${verdict} ${seconds} s${tests}\n`);
  if (failed > 0) stdout.write(`\n${output.trim()}\n\n`);
}

const sumOf = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0);

let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // The running programs receive the signal too, and the steps end with them.
  process.on(signal, () => (isStopped = true));
}

await rm('tests/output', { recursive: true, force: true });
await mkdir('tests/output', { recursive: true });
const results = await runSteps(chosenSteps(argv.slice(2)), tell, () => isStopped);
if (isStopped) {
  stdout.write('Stopped.\n');
  exit(130);
}
const flaky = results.flatMap((result) => result.flaky ?? []);
const inBrowsers = results.filter((result) => result.flaky !== undefined);
const testsInBrowsers = sumOf(inBrowsers.map((result) => result.passed + result.failed));
const passed = sumOf(results.map((result) => result.passed));
const failed = sumOf(results.map((result) => result.failed)) + (flaky.length > MOST_FLAKY ? 1 : 0);
stdout.write(await figures());
stdout.write(
  flakyBlock(flaky, testsInBrowsers, ({ browser, file }, test) =>
    pictureThere(browser, file, test),
  ),
);
stdout.write(`${passed} passed, ${failed} failed\n`);
exit(failed === 0 ? 0 : 1);
