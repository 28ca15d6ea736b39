/** Milliseconds of work after which the page is to answer: half of what a user would feel. */
const AT_MOST = 25;

/**
 * Lets the page answer in between.
 * @returns to be awaited after each piece of work; most of the times it does nothing
 */
export function createBreather(): () => Promise<void> | undefined {
  let last = performance.now();
  const pause = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
  return () => (performance.now() - last < AT_MOST ? undefined : pause());
}
