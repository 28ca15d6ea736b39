/**
 * The maximum time that a unit test waits for something, in milliseconds: a slow machine is not a
 * failure.
 */
export const WAIT_MS = 30_000;
