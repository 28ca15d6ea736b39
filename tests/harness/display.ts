import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { findProgram } from './programs.mjs';

/** A screen without glass, with hands: key presses there pass through the window system as a person's do. */
export interface Display {
  /** As the variable DISPLAY wants it. */
  name: string;
  /** Runs xdotool there and gives what it printed. */
  xdotool(...args: string[]): Promise<string>;
  close(): Promise<void>;
}

/**
 * The shell ends the X server when its own input ends, so it goes also when the tests are killed hard. Without
 * -noreset the server would start anew each time its last window closes, as in a restart of the browser.
 */
const script = `
"$0" -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset 2>/dev/null </dev/null & server=$!
cat >/dev/null; kill "$server"; wait "$server"`;

/**
 * Starts Xvfb on a display number that is free.
 * @returns undefined where Xvfb or xdotool is not installed, as on a Mac: browsers then run headless
 */
export async function startDisplay(): Promise<Display | undefined> {
  const server = findProgram(['Xvfb']);
  const hands = findProgram(['xdotool']);
  if (server === undefined || hands === undefined) return undefined;
  // Detached: a Ctrl+C for the tests must not reach it before the browser has closed.
  const child = spawn('/bin/sh', ['-c', script, server], {
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const [number] = (await once(child.stdio[3] as Readable, 'data')) as [Buffer];
  const name = `:${number.toString().trim()}`;
  const run = async (program: string, args: string[]): Promise<string> => {
    const env = { ...process.env, DISPLAY: name };
    const { stdout } = await promisify(execFile)(program, args, { env });
    return stdout.trim();
  };
  // A key for each western letter: xdotool would change the keyboard for each other one, and letters get lost.
  const keyboard = findProgram(['setxkbmap']);
  if (keyboard !== undefined) await run(keyboard, ['us', 'altgr-intl']);
  return {
    name,
    xdotool: (...args) => run(hands, args),
    async close() {
      const ended = once(child, 'close');
      child.stdin?.end();
      await ended;
    },
  };
}
