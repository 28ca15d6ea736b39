import type { Step, StepResult } from './step';

/** Two, because a browser that is being tested is idle half of the time, and so is a build. */
const AT_ONCE = 2;

/**
 * Runs steps, two at a time, each as soon as the steps that it comes after are over.
 * @param tell is called for each step that is over, with the milliseconds that it took
 * @param isStopped is called before a step begins; if it returns true, no further step begins
 * @throws where steps wait for each other
 */
export async function runSteps(
  steps: readonly Step[],
  tell: (step: Step, result: StepResult, took: number) => void,
  isStopped: () => boolean,
): Promise<StepResult[]> {
  const waiting = [...steps];
  const unfinished = new Set(steps.map(({ name }) => name));
  const running = new Set<Promise<void>>();
  const results: StepResult[] = [];
  const mayBegin = ({ after = [] }: Step): boolean => !after.some((name) => unfinished.has(name));
  const runOne = async (step: Step): Promise<void> => {
    const begun = performance.now();
    const result = await step
      .run()
      .catch((error: unknown) => ({ passed: 0, failed: 1, output: String(error) }));
    results.push(result);
    unfinished.delete(step.name);
    if (!isStopped()) tell(step, result, performance.now() - begun);
  };
  while (running.size > 0 || (waiting.length > 0 && !isStopped())) {
    const index = isStopped() || running.size >= AT_ONCE ? -1 : waiting.findIndex(mayBegin);
    const [step] = index < 0 ? [] : waiting.splice(index, 1);
    if (step) {
      const run = runOne(step).finally(() => running.delete(run));
      running.add(run);
    } else if (running.size > 0) {
      await Promise.race(running);
    } else {
      throw new Error(`These wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
    }
  }
  return results;
}
