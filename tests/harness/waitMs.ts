/** Milliseconds that a unit test waits for something at the most: a slow machine is no failure. */
export const WAIT_MS = 30_000;
