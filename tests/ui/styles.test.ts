import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from '../harness/sources';

interface Declaration {
  property: string;
  value: string;
}

/** The stylesheets of our pages. An exported page is one file with colours of its own. */
const files = sources(/\.css$/).filter((file) => basename(file) !== 'htmlPage.css');
const exported = sources(/htmlPage\.css$/);
const named = (paths: string[]): [string, string][] => paths.map((path) => [basename(path), path]);

function declarations(path: string): Declaration[] {
  const rules = readFileSync(path, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  return [...rules.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+);/g)].map(
    ([, property = '', value = '']) => ({ property, value }),
  );
}

/** True for four values whose left one differs from the right one; parentheses count as one value. */
function leansToOneSide({ property, value }: Declaration): boolean {
  if (!/^(?:margin|padding|inset|border-(?:width|style|color))$/.test(property)) return false;
  const [, right, , left] = value
    .replaceAll(/\([^()]*\)/g, (inside) => inside.replaceAll(' ', ''))
    .split(/\s+/);
  return left !== undefined && left !== right;
}

const SIDE = /(?:^|-)(?:left|right)(?:-|$)/;
const isPhysical = (declaration: Declaration): boolean =>
  SIDE.test(declaration.property) ||
  (/^(?:text-align|float|clear|justify-\w+)$/.test(declaration.property) &&
    SIDE.test(declaration.value)) ||
  leansToOneSide(declaration);

describe('stylesheets', () => {
  it.each([...named(files), ...named(exported)])('%s: knows no left and no right', (_, path) => {
    expect(declarations(path).filter(isPhysical)).toEqual([]);
  });

  it.each(named(files))('%s: measures along the line and across it', (_, path) => {
    const sized = /^(?:min-|max-)?(?:width|height)$/;
    expect(declarations(path).filter(({ property }) => sized.test(property))).toEqual([]);
  });

  it.each(named(files))('%s: takes its colours and sizes of type from tokens.css', (name, path) => {
    if (name === 'tokens.css') return;
    const raw = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab|light-dark|color-mix)\(/i;
    const own = declarations(path).filter(
      ({ property, value }) =>
        raw.test(value) ||
        (property === 'font-size' && !/^(?:var\(.*\)|inherit)$/.test(value)) ||
        (property === 'font-weight' && /^(?:bold|\d)/.test(value)),
    );
    expect(own).toEqual([]);
    // Colours use `light-dark()` and no media query: `faults.ts` tests both schemes by `color-scheme` alone.
    expect(readFileSync(path, 'utf8')).not.toContain('prefers-color-scheme');
  });

  it.each(named(files))('%s: moves nothing where motion is not wanted', (_, path) => {
    // `--quick` is zero with reduced motion, see tokens.css.
    const moving = declarations(path).filter(({ property, value }) =>
      /^(?:transition|animation)(?:-duration)?$/.test(property)
        ? value.split(/,(?![^(]*\))/).some((part) => !part.includes('var(--quick)'))
        : property === 'scroll-behavior',
    );
    expect(moving).toEqual([]);
  });
});
