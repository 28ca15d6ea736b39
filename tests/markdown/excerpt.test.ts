import { describe, expect, it } from 'vitest';
import { excerpt } from '../../components/markdown/excerpt';

describe('an excerpt', () => {
  it('is the whole text where that is not longer', () => {
    expect(excerpt('one two', 7)).toBe('one two');
  });

  it('ends between words', () => {
    expect(excerpt('one two three', 10)).toBe('one two');
  });

  it('cuts a word that is longer than all', () => {
    expect(excerpt('a'.repeat(50), 10)).toBe('a'.repeat(10));
  });

  it('never halves a character', () => {
    const family = '👨‍👩‍👧';
    for (let length = 1; length < 30; length += 1) {
      const cut = excerpt(family.repeat(9), length);
      expect(cut).toBe(family.repeat(cut.length / family.length));
    }
  });
});
