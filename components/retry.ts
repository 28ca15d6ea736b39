import { browser } from 'wxt/browser';

/** Returns false once Talkmark was updated or removed under this page: no message is answered any more. */
export function isContextValid(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    // In Firefox `browser.runtime` is a dead object then, and reading it throws.
    return false;
  }
}

/** Before each further try: a background that was stopped is up within the first. */
const RETRY_PAUSES_MS = [50, 200, 800];

/**
 * Tries again when a message got no answer, as when the background was stopped on the way.
 * @throws the last failure; the first where the extension is gone
 */
export async function withRetry<T>(attempt: () => Promise<T>): Promise<T> {
  for (const pause of RETRY_PAUSES_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!isContextValid()) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return attempt();
}
