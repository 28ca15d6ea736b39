import { expect, it } from 'vitest';
import { runSteps } from './runSteps';
import type { Step, StepResult } from './step';

const passes: StepResult = { passed: 1, failed: 0, output: '' };

/** Returns steps that end on command, and a list of what began and ended. */
function stage(...steps: { name: string; after?: string[] }[]) {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const made = steps.map((step): Step => ({
    ...step,
    run: () => {
      log.push(`+${step.name}`);
      return new Promise((resolve) => ends.set(step.name, () => resolve(passes)));
    },
  }));
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { log, made, end, tell: ({ name }: Step) => void log.push(`-${name}`) };
}

it('runs two steps at a time, and the next when one of them is over', async () => {
  const { log, made, end, tell } = stage({ name: 'a' }, { name: 'b' }, { name: 'c' });
  const all = runSteps(made, tell, () => false);
  await end('b');
  expect(log).toEqual(['+a', '+b', '-b', '+c']);
  await end('c');
  await end('a');
  expect(await all).toEqual([passes, passes, passes]);
});

it('begins a step when those that it comes after are over, later ones meanwhile', async () => {
  const { log, made, end, tell } = stage(
    { name: 'build' },
    { name: 'sizes', after: ['build'] },
    { name: 'lint' },
  );
  const all = runSteps(made, tell, () => false);
  expect(log).toEqual(['+build', '+lint']);
  await end('build');
  expect(log).toEqual(['+build', '+lint', '-build', '+sizes']);
  await end('lint');
  await end('sizes');
  await all;
});

it('waits for no step that was not chosen', async () => {
  const { log, made, end, tell } = stage({ name: 'sizes', after: ['build'] });
  const all = runSteps(made, tell, () => false);
  expect(log).toEqual(['+sizes']);
  await end('sizes');
  await all;
});

it('counts a step that breaks as failed', async () => {
  const step: Step = { name: 'a', run: () => Promise.reject(new Error('no such program')) };
  const [result] = await runSteps(
    [step],
    () => undefined,
    () => false,
  );
  expect(result).toEqual({ passed: 0, failed: 1, output: 'Error: no such program' });
});

it('begins nothing more when it is stopped, and waits for what runs', async () => {
  const { log, made, end, tell } = stage({ name: 'a' }, { name: 'b' }, { name: 'c' });
  let isStopped = false;
  const all = runSteps(made, tell, () => isStopped);
  isStopped = true;
  await end('a');
  await end('b');
  await all;
  expect(log).toEqual(['+a', '+b']);
});

it('refuses steps that wait for each other', async () => {
  const { made, tell } = stage({ name: 'a', after: ['b'] }, { name: 'b', after: ['a'] });
  await expect(runSteps(made, tell, () => false)).rejects.toThrow('wait for each other: a, b');
});
