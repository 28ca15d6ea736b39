import { join } from 'node:path';
import { build } from 'vite';
import type { Scope } from '../harness/browser';

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
  return (name, ...args) =>
    page.evaluate(
      (wanted, given) => {
        const { bench } = globalThis as unknown as {
          bench: Record<string, (...each: unknown[]) => unknown>;
        };
        return bench[wanted]?.(...given);
      },
      String(name),
      args,
    ) as Promise<never>;
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
