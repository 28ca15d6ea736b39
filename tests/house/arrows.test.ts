import { describe, expect, it } from 'vitest';
import { allImports, type Import, importsIn } from './imports';
import { HEAVY_PACKAGES, IMPURE_FILES, PURE_ROOMS, ROOMS, SCRIPTS_IN_PAGES } from './rooms';

const roomOf = (file: string): string =>
  /^components\/(?<room>[^/.]+)/.exec(file)?.groups?.['room'] ?? '';

/** Returns a sentence for an import that the table of rooms does not allow. */
function wrongArrow({ from, to, isPackage }: Import): string[] {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here === '' && to.startsWith('components/') && !ROOMS.has(there))
    return [`${to} is in no room: add '${there}' to tests/house/rooms.ts, or move the file.`];
  if (isPackage || here === '' || here === there) return [];
  if (to.startsWith('public/')) return [];
  if (there === '')
    return [
      `${from} imports ${to}: nothing imports an entrypoint. Move what both need into components.`,
    ];
  if (ROOMS.get(here)?.includes(there)) return [];
  return [
    `${from} imports ${to}: '${here}' does not reach '${there}'. Move what both need into a room below both, or take it as a parameter.`,
  ];
}

/** Returns the files that a script imports, directly or indirectly, including itself. */
function reachedFrom(script: string, imports: readonly Import[]): Set<string> {
  const reached = new Set([script]);
  for (const file of reached) {
    for (const { from, to, isPackage, isTypeOnly } of imports)
      if (from === file && !isPackage && !isTypeOnly) reached.add(to);
  }
  return reached;
}

describe('the rooms of the house', () => {
  const imports = allImports();

  it('stand in an order, so that no two depend on each other', () => {
    const order = [...ROOMS.keys()];
    const upward = [...ROOMS].flatMap(([room, reached], place) =>
      reached
        .filter((below) => !order.slice(0, place).includes(below))
        .map((below) => `${room} > ${below}`),
    );
    expect(upward).toEqual([]);
  });

  it('import only what the table allows', () => {
    expect(imports.length).toBeGreaterThan(1000);
    expect(imports.flatMap(wrongArrow)).toEqual([]);
  });

  it('have no line in the table that nothing needs', () => {
    const used = new Set(imports.map(({ from, to }) => `${roomOf(from)} > ${roomOf(to)}`));
    const unused = [...ROOMS].flatMap(([room, others]) =>
      others.map((other) => `${room} > ${other}`).filter((arrow) => !used.has(arrow)),
    );
    expect(unused).toEqual([]);
  });

  it.each(SCRIPTS_IN_PAGES)('bring no heavy package into a web page by %s', (script) => {
    const files = reachedFrom(script, imports);
    const heavy = imports.filter(
      ({ from, to, isPackage, isTypeOnly }) =>
        isPackage && !isTypeOnly && files.has(from) && HEAVY_PACKAGES.test(to),
    );
    expect(
      heavy.map(
        ({ from, to }) =>
          `${from} imports ${to}: import its types alone, or take the value as a parameter.`,
      ),
    ).toEqual([]);
  });

  it('call no API of the browser where they are pure', () => {
    const calls = imports.filter(
      ({ from, to }) =>
        PURE_ROOMS.includes(roomOf(from)) && to.startsWith('wxt/') && !IMPURE_FILES.includes(from),
    );
    expect(
      calls.map(({ from }) => `${from} calls the browser: take what it needs as a parameter.`),
    ).toEqual([]);
  });
});

describe('the check of the rooms', () => {
  const wrong = (from: string, text: string): string[] =>
    importsIn(
      from,
      text,
      new Set(['components/page/player.ts', 'components/library/Library.tsx']),
    ).flatMap(wrongArrow);

  it('names both files of an arrow that is not allowed', () => {
    expect(
      wrong('components/page/player.ts', "import type { Library } from '../library/Library';"),
    ).toEqual([
      expect.stringContaining('components/page/player.ts imports components/library/Library.tsx'),
    ]);
  });

  it('sees an import that spans lines, one that is loaded later, and one that is passed on', () => {
    const text = [
      "import {\n  one,\n  two,\n} from '../library/Library';",
      "const later = import('../library/Library');",
      "export { one } from '../library/Library';",
    ];
    for (const line of text) expect(wrong('components/talks/talk.ts', line)).toHaveLength(1);
  });
});
