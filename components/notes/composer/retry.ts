/** Milliseconds before each further try: a background that was stopped is up within the first. */
const PAUSES = [50, 200, 800];

/**
 * Tries again when a message got no answer, as when the background was stopped on the way.
 * @param stillThere false once there is nobody left to answer
 * @throws the last failure
 */
export async function withRetry<T>(
  attempt: () => Promise<T>,
  stillThere: () => boolean,
): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await attempt();
    } catch (error) {
      if (!stillThere()) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return attempt();
}
