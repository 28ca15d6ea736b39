import { describe, expect, it } from 'vitest';
import { quoted } from '../../components/composer/quote';
import { readNote } from '../../components/notebook/kinds';

describe('words as the beginning of a note', () => {
  it('are a quote, with room below', () => {
    expect(quoted('  every failure is a gift ')).toBe('> every failure is a gift\n\n');
    expect(readNote(quoted('every failure is a gift')).kind).toBe('quote');
  });

  it.each(['one\ntwo', ' one \r\n\r\n  two\n', 'one\rtwo', '\n\none\n\t\n\ttwo'])(
    'are a quote in each line of %j',
    (words) => expect(quoted(words)).toBe('> one\n> two\n\n'),
  );

  it.each(['', '   ', ' \n\r\n\t'])('are nothing where %j is selected', (words) => {
    expect(quoted(words)).toBe('');
  });

  it('are cut where they are a copy of the page, between two characters, and that shows', () => {
    expect(quoted('a'.repeat(5000))).toBe(`> ${'a'.repeat(5000)}\n\n`);
    expect(quoted('a'.repeat(5001))).toBe(`> ${'a'.repeat(4999)}…\n\n`);
    expect(quoted('🎤'.repeat(5000))).toBe(`> ${'🎤'.repeat(5000)}\n\n`);
    expect(quoted(`a${'🎤'.repeat(100_000)}`)).toBe(`> a${'🎤'.repeat(4998)}…\n\n`);
  });
});
