/** Longest work without a pause. With one more piece of work it stays below what a user notices. */
const MAX_WORK_MS = 12;

/**
 * Returns a function to await after each piece of long work, so that the page stays responsive. Most calls
 * return undefined; a call after `MAX_WORK_MS` of work lets other tasks run.
 */
export function createBreather(): () => Promise<void> | undefined {
  let last = performance.now();
  const pause = async (): Promise<void> => {
    await runOtherTasks();
    last = performance.now();
  };
  return () => (performance.now() - last < MAX_WORK_MS ? undefined : pause());
}

/**
 * Resolves after the waiting tasks have run. A timer would wait 4 ms each time (HTML, "timer nesting level"),
 * and `scheduler.yield` would resume before them (and Firefox has it from 142 only).
 */
function runOtherTasks(): Promise<void> {
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
