import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTitle } from '../../components/talks/pageTitle';

describe('plainTitle', () => {
  it.each([
    ['dotScale 2015 - Dan Brown - CRDTs - YouTube', 'dotScale 2015 - Dan Brown - CRDTs'],
    ['(3) A talk - YouTube', 'A talk'],
    ['(99+) A talk - YouTube', 'A talk'],
    ['A talk - YouTube Music', 'A talk'],
    ['I love YouTube', 'I love YouTube'],
    ['YouTube', ''],
    ['(1) YouTube', ''],
    [' - YouTube', ''],
    ['(2015) was a year', 'was a year'],
    ['A talk (2) about two', 'A talk (2) about two'],
    ['  A\ttalk\r\nin\u0085two\u2028lines ', 'A talk in two lines'],
    ['A\u0000 t\u0007a\u001blk\u009f', 'A talk'],
    ['\u202eA \u2066ta\u200flk\u2069\u061c', 'A talk'],
    ['d\u200bo\u200ct\u200dS\u2060c\ufeffale', 'dotScale'],
    ['A\u00ad talk\u{e0041}', 'A talk'],
    ['half \ud83d a pair', 'half a pair'],
    ['\u00a0\u3000A\u2003talk', 'A talk'],
    ['', ''],
  ])('makes of %j the title %j', (raw, title) => {
    expect(plainTitle(raw)).toBe(title);
  });

  it.each(['👩‍👩‍👧 at scale', 'می‌خواهم', 'क्‍ष', 'שלום עולם', 'Péter Szilágyi', '<b>&amp;</b> "q"'])(
    'leaves %s as it is',
    (title) => {
      expect(plainTitle(title)).toBe(title);
    },
  );

  it('removes every mark of direction and every space without width', () => {
    const unseen =
      '\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff';
    for (const mark of unseen) expect(plainTitle(`a${mark}b`)).toBe('ab');
  });

  it('cuts what no site would show, without tearing a character', () => {
    expect(plainTitle('a'.repeat(1_000_000))).toHaveLength(300);
    expect(plainTitle(`${'a'.repeat(299)}😀`)).toBe('a'.repeat(299));
  });

  it('gives a short, visible, whole line that it would not change again', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(
        '(1) ',
        ' - YouTube',
        '\u202e',
        '\u200d',
        '\u0000',
        '\n',
        '😀',
        '\ud83d',
        'é',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const title = plainTitle(pieces.join(''));
        expect(title.length).toBeLessThanOrEqual(300);
        expect(title).not.toMatch(
          /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u,
        );
        expect(title).toBe(title.trim());
        expect(plainTitle(title)).toBe(title);
      }),
    );
  });
});
