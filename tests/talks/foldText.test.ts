import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, nearness } from '../../components/talks/foldText';

describe('fold', () => {
  it.each([
    ['Péter SZILÁGYI', 'peter szilagyi'],
    ['Mickaël Rémond', 'mickael remond'],
    ["Software I'm excited about", 'software im excited about'],
    ['logging ain’t one', 'logging aint one'],
    ['Logging, Metrics & Tracing', 'logging metrics tracing'],
    ['Straße, Łódź, Smørrebrød, İstanbul', 'strasse lodz smorrebrod istanbul'],
    ['ｄｏｔＳｃａｌｅ', 'dotscale'],
    ['Что такое Kafka?', 'что такое kafka'],
    ['- !? -', ''],
  ])('makes of "%s" "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('nearness', () => {
  it('is one for what folds alike and nothing for what has no letters', () => {
    expect(nearness('The rise of real-time!', 'the Rise of Real Time')).toBe(1);
    expect(nearness('Scaling out (Postgre)SQL', 'Scaling out PostgreSQL')).toBe(1);
    expect(nearness('', '')).toBe(0);
    expect(nearness('?', '!')).toBe(0);
    expect(nearness('a', 'b')).toBe(0);
  });

  it('counts the pairs of letters in common', () => {
    expect(nearness('night', 'nacht')).toBe(0.25);
    expect(nearness('aaaa', 'aa')).toBe(0.5);
  });

  it('is a share, the same both ways', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(nearness(a, b)).toBe(nearness(b, a));
        expect(nearness(a, b)).toBeGreaterThanOrEqual(0);
        expect(nearness(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
