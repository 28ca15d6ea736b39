import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

const samples = [
  ...readme.matchAll(/^<!-- from (?<path>\S+) -->\n```\w+\n(?<text>[\s\S]*?)\n```$/gm),
].map(({ groups }) => [groups?.['path'] ?? '', groups?.['text'] ?? ''] as const);

describe('the README', () => {
  it('has samples', () => {
    expect(samples.length).toBeGreaterThanOrEqual(10);
  });

  it.each(samples)('shows %s as it is exported', (path, text) => {
    expect(text.length).toBeGreaterThan(40);
    expect(readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')).toContain(text);
  });

  it('shows pictures that are there', () => {
    const pictures = [...readme.matchAll(/(?:src|srcset)="(?<path>\.github\/[^"]+)"/g)];
    expect(pictures.length).toBeGreaterThanOrEqual(6);
    for (const { groups } of pictures) readFileSync(join(root, groups?.['path'] ?? ''));
  });

  it('leads to headings that are there', () => {
    const headings = [...readme.matchAll(/^##+ (?<name>.+)$/gm)].map(({ groups }) =>
      (groups?.['name'] ?? '')
        .toLowerCase()
        .replaceAll(/[^\w\s-]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...readme.matchAll(/\]\(#(?<name>[^)]+)\)/g)];
    expect(links.length).toBeGreaterThan(10);
    for (const { groups } of links) expect(headings).toContain(groups?.['name']);
  });
});
