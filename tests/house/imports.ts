import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root, sources } from '../harness/sources';

/**
 * One import of one file. Paths are relative to the project's folder; `to` is the name of an
 * imported package.
 */
export interface Import {
  from: string;
  to: string;
  isPackage: boolean;
  /** True where nothing of the import is left in the build. */
  isTypeOnly: boolean;
}

const STATEMENT =
  /^(?:import|export)\s(?<what>[^'";]*?)\s*(?:from\s*)?'(?<static>[^']+)'|\bimport\('(?<dynamic>[^']+)'\)/gm;

/** Returns the imports in a source text, in the order of the text. */
export function importsIn(from: string, text: string, files: ReadonlySet<string>): Import[] {
  return [...text.matchAll(STATEMENT)].map(({ groups }) => {
    const path = groups?.['static'] ?? groups?.['dynamic'] ?? '';
    const target = join(dirname(from), path);
    const isPackage = !path.startsWith('.');
    const file = ['', '.ts', '.tsx'].map((end) => target + end).find((name) => files.has(name));
    return {
      from,
      to: isPackage ? path : (file ?? target),
      isPackage,
      isTypeOnly: isTypeOnly(groups?.['what'] ?? ''),
    };
  });
}

function isTypeOnly(what: string): boolean {
  if (/^type\s/.test(what)) return true;
  const names = /^\{(?<names>[^}]*)\}$/.exec(what)?.groups?.['names'];
  const each = names?.split(',').filter((name) => name.trim() !== '') ?? [];
  return each.length > 0 && each.every((name) => name.trim().startsWith('type '));
}

/** Returns all imports of `components/` and `entrypoints/`. */
export function allImports(): Import[] {
  const files = sources(/\.tsx?$/).map((file) => relative(root, file));
  const known = new Set(files);
  return files.flatMap((file) => importsIn(file, readFileSync(join(root, file), 'utf8'), known));
}
