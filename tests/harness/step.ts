import type { FlakyFile } from './flaky';

/** What a step found. A step that is no test file counts as one test. */
export interface StepResult {
  passed: number;
  failed: number;
  /** What there is to read when it failed. */
  output: string;
  /** End-to-end files that failed and then passed. */
  flaky?: readonly FlakyFile[];
}

/** One line of `npm test`. */
export interface Step {
  name: string;
  /** Names of the steps that have to be over before it begins, where they are chosen too. */
  after?: readonly string[];
  run: () => Promise<StepResult>;
}
