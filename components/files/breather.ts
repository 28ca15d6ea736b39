/** Milliseconds of work after which the page is to answer: with one more piece of work, under what a user would feel. */
const AT_MOST = 12;

/**
 * Lets the page answer in between.
 * @returns to be awaited after each piece of work; most of the times it does nothing
 */
export function createBreather(): () => Promise<void> | undefined {
  let last = performance.now();
  const pause = async (): Promise<void> => {
    await otherTasks();
    last = performance.now();
  };
  return () => (performance.now() - last < AT_MOST ? undefined : pause());
}

/**
 * Until the tasks that wait have had their turn. A timer would wait 4 ms each time (HTML, "timer nesting level"), and
 * `scheduler.yield` would go on before they have (and Firefox has it from 142 only).
 */
function otherTasks(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
