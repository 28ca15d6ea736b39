import { browser } from 'wxt/browser';

/** False once Talkmark was updated or removed under this page: nobody answers it any more. */
export function isThere(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    // In Firefox it is a dead object then, and any look at it throws.
    return false;
  }
}

/** Milliseconds before each further try: a background that was stopped is up within the first. */
const PAUSES = [50, 200, 800];

/**
 * Tries again when a message got no answer, as when the background was stopped on the way.
 * @throws the last failure; the first where nobody is left to answer
 */
export async function withRetry<T>(attempt: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await attempt();
    } catch (error) {
      if (!isThere()) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return attempt();
}
