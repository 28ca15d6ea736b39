import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** How a program ended. */
export interface Ended {
  /** Null where a signal of its own ended it. */
  code: number | null;
  /** All that it printed. */
  output: string;
}

/** The tests were ended from outside, by Ctrl+C or a signal. */
class StoppedError extends Error {
  override name = 'StoppedError';
}

/**
 * Runs a program of the project's packages in the project's folder.
 * @param more environment variables in addition to our own
 * @throws StoppedError where a Ctrl+C or kill of the tests has ended it too
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(join(root, 'node_modules/.bin', program), args, {
    cwd: root,
    env: { ...process.env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stoppedBy: NodeJS.Signals | undefined;
  const forward = (signal: NodeJS.Signals): void => {
    stoppedBy = signal;
    child.kill(signal);
  };
  process.on('SIGTERM', forward).on('SIGINT', forward);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    if (stoppedBy !== undefined) throw new StoppedError(`${program} was ended by ${stoppedBy}.`);
    return { code, output };
  } finally {
    process.off('SIGTERM', forward).off('SIGINT', forward);
  }
}
