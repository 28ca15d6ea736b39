import type { FlakyFile } from './flaky';

/** The result of a step. A step that is not a test file counts as one test. */
export interface StepResult {
  passed: number;
  failed: number;
  /** The output to read if it failed. */
  output: string;
  /** End-to-end files that failed and then passed. */
  flaky?: readonly FlakyFile[];
}

/** One line of `npm test`. */
export interface Step {
  name: string;
  /** Names of the steps that must be over before it begins, if they are chosen too. */
  after?: readonly string[];
  run: () => Promise<StepResult>;
}
