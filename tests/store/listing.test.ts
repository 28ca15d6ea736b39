import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedFor } from '../harness/manifest';
import { readPng, sizeOfPng, writePng } from './png';
import { STORE_SIZE, surfaces } from './surfaces';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const picture = (name: string): Buffer => readFileSync(join(root, '.github/pictures', name));

/** Returns the text below a heading. */
function section(text: string, name: string): string {
  return (
    text
      .split(/^## /m)
      .find((part) => part.startsWith(`${name}\n`))
      ?.slice(name.length)
      .trim() ?? ''
  );
}

describe.each(['en', 'fr'])('the listing in %s', (language) => {
  const listing = read(`tests/store/listing.${language}.md`);
  const { extensionName, extensionDescription } = JSON.parse(
    read(`public/_locales/${language}/messages.json`),
  ) as Record<string, { message: string }>;

  it('is as long as the stores allow', () => {
    expect(section(listing, 'Name')).toBe(extensionName?.message);
    // Limits for name and summary in characters: Chrome 75 and 132, Mozilla 50 and 250.
    expect(section(listing, 'Name').length).toBeLessThanOrEqual(50);
    expect(extensionDescription?.message.length).toBeLessThanOrEqual(132);
    const summary = section(listing, 'Summary');
    expect(summary.length).toBeGreaterThan(50);
    expect(summary.length).toBeLessThanOrEqual(250);
    const description = section(listing, 'Description');
    expect(description.length).toBeGreaterThan(500);
    expect(description.length).toBeLessThanOrEqual(15_000);
  });
});

it('gives a reason for each permission that is asked for, and for no other', () => {
  const rows = [
    ...read('tests/store/permissions.md').matchAll(/^\| `(?<name>[^`]+)` \| (?<why>.+) \|$/gm),
  ];
  const named = rows.map(({ groups }) => groups?.['name'] ?? '');
  expect(named.toSorted()).toEqual(askedFor().toSorted());
  for (const { groups } of rows) expect(groups?.['why']?.length).toBeGreaterThan(20);
});

describe('pictures', () => {
  const files = surfaces.flatMap(({ name, inStores }) =>
    [`${name}.png`, `${name}-dark.png`].map((file) => [file, inStores] as const),
  );

  it.each(files)('there is %s', (file) => {
    expect(sizeOfPng(picture(file)).width).toBeGreaterThanOrEqual(400);
  });

  it.each(files.filter(([, inStores]) => inStores))('%s is as large as stores ask', (file) => {
    expect(sizeOfPng(picture(file))).toEqual(STORE_SIZE);
  });

  it('are at most five of those that a store shows, and a tile', () => {
    expect(surfaces.filter(({ inStores }) => inStores).length).toBeLessThanOrEqual(5);
    expect(sizeOfPng(picture('tile.png'))).toEqual({ width: 440, height: 280 });
  });

  it('are written as the pixels that were read', () => {
    const rgb = Buffer.from(Array.from({ length: 300 * 2 * 3 }, (_, at) => (at * 7) % 256));
    expect(sizeOfPng(writePng({ width: 300, height: 2, rgb }))).toEqual({ width: 300, height: 2 });
    expect(() => readPng(Buffer.from('no picture, but long enough'))).toThrow('no PNG');
  });
});
