import { setTimeout as sleep } from 'node:timers/promises';

/** How long a test waits for something, in milliseconds, and how it calls it when it does not come. */
export interface Waiting {
  within?: number;
  /** Milliseconds from one look to the next. */
  every?: number;
  what?: string;
}

/**
 * Waits for a condition: asks again and again until it answers with something other than false or undefined.
 * A condition that throws counts as not met, since a page may be between two documents.
 * @returns what the condition answered
 * @throws an error that says what was waited for, and what it answered or threw last
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
