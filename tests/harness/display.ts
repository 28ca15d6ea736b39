import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { findProgram } from './programs.mjs';

/** A virtual screen. Key presses on it pass through the window system like a person's. */
export interface Display {
  /** The value for the environment variable DISPLAY. */
  name: string;
  /** Runs xdotool on this display and returns its output. */
  xdotool(...args: string[]): Promise<string>;
  close(): Promise<void>;
}

/**
 * The shell ends the X server when its own input ends, so the server also ends when the tests are killed. Without
 * -noreset the server would restart whenever its last window closes, as when the browser restarts.
 */
const script = `
"$0" -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset 2>/dev/null </dev/null & server=$!
cat >/dev/null; kill "$server"; wait "$server"`;

/**
 * Starts Xvfb on a free display number.
 * @returns undefined where Xvfb or xdotool is not installed, as on a Mac; browsers then run headless
 */
export async function startDisplay(): Promise<Display | undefined> {
  const server = findProgram(['Xvfb']);
  const hands = findProgram(['xdotool']);
  if (server === undefined || hands === undefined) return undefined;
  // Detached, so that Ctrl+C does not end the server before the browser has closed.
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
  // This layout has a key for each western letter. For any other letter xdotool remaps the keyboard and loses keys.
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
