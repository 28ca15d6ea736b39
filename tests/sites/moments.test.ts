import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentLink, fragmentMoment } from '../../components/sites/parts/linkedMoment';

describe('fragmentMoment', () => {
  it.each([
    ['#t=62', 62],
    ['#t=62.5', 62.5],
    ['#t=62s', 62],
    ['#t=1:02', 62],
    ['#t=npt:1:02:03', 3723],
    ['#t=10,20', 10],
    ['#a=1&t=5', 5],
    ['#t=0', 0],
    ['', undefined],
    ['#top', undefined],
    ['#t=', undefined],
    ['#t=-5', undefined],
    ['#t=soon', undefined],
    ['#t=1e9', undefined],
    ['#t=99999999999', undefined],
  ])('reads %s as %s', (hash, at) => {
    expect(fragmentMoment(new URL(`https://example.org/talk${hash}`))).toBe(at);
  });

  it('leads where the link of a moment does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (at) => {
        const link = fragmentLink(new URL('https://example.org/talk'), at);
        expect(fragmentMoment(new URL(link))).toBe(at);
      }),
    );
  });
});
