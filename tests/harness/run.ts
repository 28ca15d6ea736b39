import { mkdir, rm } from 'node:fs/promises';
import { argv, exit, stdout } from 'node:process';
import { figures } from './figures';
import { allSteps, type Step, type StepResult } from './steps';

/** The steps whose names contain one of the words given on the command line; all without words. */
function chosenSteps(words: string[]): Step[] {
  const chosen = allSteps.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  if (chosen.length > 0) return chosen;
  stdout.write(`No step is called so. There are: ${allSteps.map(({ name }) => name).join(', ')}\n`);
  return exit(1);
}

async function runStep({ name, run }: Step): Promise<StepResult> {
  const start = performance.now();
  stdout.write(`${name.padEnd(16)} `);
  const result = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const tests = result.passed + result.failed > 1 ? `  ${result.passed + result.failed} tests` : '';
  stdout.write(`${result.failed === 0 ? 'ok    ' : 'FAILED'} ${seconds} s${tests}\n`);
  if (result.failed > 0) stdout.write(`\n${result.output.trim()}\n\n`);
  return result;
}

await rm('tests/output', { recursive: true, force: true });
await mkdir('tests/output', { recursive: true });
const results: StepResult[] = [];
for (const step of chosenSteps(argv.slice(2))) results.push(await runStep(step));
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
stdout.write(await figures());
stdout.write(`${passed} passed, ${failed} failed\n`);
exit(failed === 0 ? 0 : 1);
