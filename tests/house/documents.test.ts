import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from '../harness/sources';
import { ROOMS } from './rooms';

const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !/^tests\/(?:fixtures|exports\/golden)\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** Returns each piece of text between backquotes. */
function codeIn(text: string): string[] {
  return [...text.matchAll(/`(?<code>[^`\n]+)`/g)].map(({ groups }) => groups?.['code'] ?? '');
}

/** Returns the names of `npm run <name>` and `npm <name>` that a text gives. */
function scriptsIn(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run (?:-s )?(?<run>[\w:-]+)|(?<short>test|start)\b)/g)].map(
    ({ groups }) => groups?.['run'] ?? groups?.['short'] ?? '',
  );
}

/** Returns the file paths that a text names in backquotes, except those that contain a space. */
function pathsIn(text: string): string[] {
  return codeIn(text).filter((code) =>
    /^[\w.-]+(?:\/[\w.-]+)*\/[\w.-]+\.(?:tsx?|mjs|json|md|css|html)$/.test(code),
  );
}

describe.each(documents)('$file', ({ file, text }) => {
  it('names commands that exist', () => {
    const missing = scriptsIn(text).filter((name) => !(name in packageJson.scripts));
    expect(missing.map((name) => `'npm run ${name}' is in no package.json`)).toEqual([]);
  });

  it('names files that exist', () => {
    const isThere = (path: string): boolean =>
      [root, join(root, 'components'), dirname(join(root, file))].some((folder) =>
        existsSync(join(folder, path)),
      );
    expect(pathsIn(text).filter((path) => !path.startsWith('.output/') && !isThere(path))).toEqual(
      [],
    );
  });

  it('links to files that exist', () => {
    const prose = text.replaceAll(/```.*?```|`[^`\n]*`/gs, '');
    const links = [...prose.matchAll(/\]\((?<path>[^)#:\s]+)(?:#[^)]*)?\)/g)].map(
      ({ groups }) => groups?.['path'] ?? '',
    );
    expect(links.filter((path) => !existsSync(join(root, dirname(file), path)))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  const { text } = documents.find(({ file }) => file === 'CONTRIBUTING.md') ?? { text: '' };

  it('is short', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(8192);
  });

  it('has every room in its map', () => {
    const rooms = [...ROOMS.keys()].filter(
      (room) => !text.includes(`\`${room}\``) && !text.includes(`\`${room}/\``),
    );
    expect(rooms).toEqual([]);
  });
});
