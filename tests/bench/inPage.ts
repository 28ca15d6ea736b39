import { join } from 'node:path';
import { build } from 'vite';
import type { Scope } from '../harness/browser';
import { until } from '../harness/until';

/** Runs a function of a bench file in a page. Every function returns milliseconds. */
export type InPage<Functions> = <Name extends keyof Functions>(
  name: Name,
  ...args: Functions[Name] extends (...given: infer Given) => unknown ? Given : never
) => Promise<Functions[Name] extends (...given: never[]) => Promise<infer Result> ? Result : never>;

/**
 * Loads a file of `tests/bench/page`, with all its imports, into a page of the extension.
 * @returns a function that calls the file's functions there
 */
export async function inPage<Functions>(page: Scope, file: string): Promise<InPage<Functions>> {
  const code = await bundleOf(file, false);
  // The page's policy allows only the extension's own code, but does not apply to functions that the driver runs.
  const run = Object.assign(() => {}, {
    toString: () => `() => { ${code}; globalThis.bench = bench; }`,
  });
  await page.evaluate(run);
  return async (name, ...args) => {
    await page.evaluate(begin, String(name), args);
    const done = await until(() => page.evaluate(ended, PATIENCE), {
      within: LONGEST,
      what: String(name),
    });
    if (done.error !== undefined) throw new Error(done.error);
    return done.result as never;
  };
}

/** Limits in milliseconds for one call of the driver, which gives up after 20 s, and for a whole measurement. */
const PATIENCE = 15_000;
const LONGEST = 900_000;

interface Ended {
  result?: unknown;
  error?: string;
}

interface Bench {
  bench: Record<string, (...given: unknown[]) => unknown>;
  running: Promise<Ended>;
}

/** Starts work that may take longer than a driver waits; runs in the page. */
function begin(name: string, args: unknown[]): void {
  const page = globalThis as unknown as Bench;
  page.running = Promise.resolve(page.bench[name]?.(...args)).then(
    (result) => ({ result }),
    (error: unknown) => ({ error: String(error) }),
  );
}

/** Returns the result, or undefined while the work is still running; runs in the page. */
function ended(patience: number): Promise<Ended | undefined> {
  const { running } = globalThis as unknown as Bench;
  const later = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  return Promise.race([running, later]);
}

/** Returns a file of `tests/bench/page` with all its imports as one script. */
export function bundleOf(file: string, isMinified = true): Promise<string> {
  return bundled(join(import.meta.dirname, 'page', file), isMinified);
}

async function bundled(entry: string, minify: boolean): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, name: 'bench', formats: ['iife'] }, minify },
  });
  const [first] = Array.isArray(result) ? result : [];
  const [chunk] = first?.output ?? [];
  if (!chunk) throw new Error(`${entry} was not built.`);
  return chunk.code;
}
