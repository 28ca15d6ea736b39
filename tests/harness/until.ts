import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait, in milliseconds, and the name of the condition for the error. */
export interface Waiting {
  within?: number;
  /** Milliseconds between two attempts. */
  every?: number;
  what?: string;
}

/**
 * Waits for a condition: calls it repeatedly until it returns something other than false or undefined. A condition that
 * throws counts as not met, because a page may be between two documents.
 * @returns the condition's result
 * @throws an error with the name of the condition and its last result or error
 */
export async function until<Answer>(
  condition: () => Answer | Promise<Answer>,
  { within = 20_000, every = 20, what = condition.toString() }: Waiting = {},
): Promise<Exclude<Answer, false | undefined>> {
  const deadline = Date.now() + within;
  let last = 'nothing yet';
  do {
    try {
      const answer = await condition();
      if (answer !== false && answer !== undefined)
        return answer as Exclude<Answer, false | undefined>;
      last = String(answer);
    } catch (error) {
      last = String(error);
    }
    await sleep(every);
  } while (Date.now() < deadline);
  throw new Error(`Waited ${within} ms in vain for: ${what}\nThe last answer was: ${last}`);
}
