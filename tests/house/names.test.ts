import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sources } from '../harness/sources';

const scripts = sources(/\.tsx?$/).map((path) => ({
  file: relative(root, path),
  text: readFileSync(path, 'utf8'),
}));

const EXPORTED =
  /^export\s+(?:async\s+)?(?:function\*?|const|class|interface|type|enum)\s+(?<name>\w+)/gm;

/** The type is in the lowest room, which web pages load; its schema is in a room above. */
const SHARED = new Set(['TalkId']);

/** Returns the items grouped by their keys, in their original order. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Returns the groups of items that share a key. */
function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  return [...grouped(items, keyOf).values()].filter((same) => same.length > 1);
}

describe('names', () => {
  it('of files do not differ only in case, which macOS and Windows cannot keep apart', () => {
    const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
      .split('\n')
      .map((file) => file.replace(/\.tsx?$/, ''));
    expect(repeated([...new Set(files)], (file) => file.toLowerCase())).toEqual([]);
  });

  it('that are exported stand for one thing each', () => {
    const exported = scripts.flatMap(({ file, text }) => {
      // A schema and the type of what it reads share their name, by a convention of valibot.
      const names = new Set(
        [...text.matchAll(EXPORTED)].map(({ groups }) => groups?.['name'] ?? ''),
      );
      return [...names].map((name) => ({ name, file }));
    });
    expect(exported.length).toBeGreaterThan(500);
    expect(
      repeated(
        exported.filter(({ name }) => !SHARED.has(name)),
        ({ name }) => name,
      ),
    ).toEqual([]);
  });

  it('of errors end in Error', () => {
    const classes = scripts.flatMap(({ text }) => [
      ...text.matchAll(/class (?<name>\w+) extends \w*Error\b/g),
    ]);
    expect(classes.length).toBeGreaterThan(5);
    expect(
      classes.map(({ groups }) => groups?.['name']).filter((name) => !name?.endsWith('Error')),
    ).toEqual([]);
  });
});

describe('docstrings', () => {
  it('say what a thing does or returns, and do not begin with "What"', () => {
    const vague = scripts.flatMap(({ file, text }) =>
      [...text.matchAll(/\/\*\*\s*(?:\*\s*)?(?<begin>What\b[^\n*]*)/g)].map(
        ({ groups }) => `${basename(file)}: ${groups?.['begin']}`,
      ),
    );
    expect(vague).toEqual([]);
  });
});

describe('files', () => {
  it('are a screen or two, and no room holds more than 15 % of the lines', () => {
    const lines = scripts.map(({ file, text }) => ({ file, count: text.split('\n').length }));
    const total = lines.reduce((sum, { count }) => sum + count, 0);
    const rooms = grouped(lines, ({ file }) => file.split('/').slice(0, 2).join('/'));
    const large = [...rooms]
      .map(
        ([room, files]) =>
          [room, files.reduce((sum, { count }) => sum + count, 0) / total] as const,
      )
      .filter(([, share]) => share > 0.15);
    expect(large).toEqual([]);
  });
});
