import { join } from 'node:path';
import { build } from 'vite';
import type { Scope } from '../harness/browser';
import { until } from '../harness/until';

/** Functions of a bench file as they run in a page: each gives milliseconds. */
export type InPage<Functions> = <Name extends keyof Functions>(
  name: Name,
  ...args: Functions[Name] extends (...given: infer Given) => unknown ? Given : never
) => Promise<Functions[Name] extends (...given: never[]) => Promise<infer Result> ? Result : never>;

/**
 * Brings a file of `tests/bench/page` with all that it imports into a page of the extension.
 * @returns calls its functions there
 */
export async function inPage<Functions>(page: Scope, file: string): Promise<InPage<Functions>> {
  const code = await bundleOf(file, false);
  // The page's own policy allows no code but the extension's; the driver's functions are not asked.
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

/** Milliseconds for which a driver is let wait, under the 20 s after which it gives up, and for all together. */
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

/** Runs in the page: begins what may take longer than a driver waits. */
function begin(name: string, args: unknown[]): void {
  const page = globalThis as unknown as Bench;
  page.running = Promise.resolve(page.bench[name]?.(...args)).then(
    (result) => ({ result }),
    (error: unknown) => ({ error: String(error) }),
  );
}

/** Runs in the page: what came of it, or nothing yet. */
function ended(patience: number): Promise<Ended | undefined> {
  const { running } = globalThis as unknown as Bench;
  const later = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  return Promise.race([running, later]);
}

/** A file of `tests/bench/page` with all that it imports, as one script. */
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
