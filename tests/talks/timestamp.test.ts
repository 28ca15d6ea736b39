import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatTimestamp,
  parseSpan,
  parseTimestamp,
  spokenTimestamp,
} from '../../components/talks/timestamp';

describe('a timestamp to be read', () => {
  test.each([
    [0, '0:00'],
    [0.999, '0:00'],
    [9, '0:09'],
    [61, '1:01'],
    [723.98, '12:03'],
    [3599.999, '59:59'],
    [3600, '1:00:00'],
    [3723, '1:02:03'],
    [360_000, '100:00:00'],
    [-1, '0:00'],
    [Number.NaN, '0:00'],
    [Infinity, '0:00'],
  ])('%d seconds is %s', (seconds, expected) => {
    expect(formatTimestamp(seconds)).toBe(expected);
  });

  test('names the whole second, and no other', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (seconds) => {
        const read = formatTimestamp(seconds)
          .split(':')
          .reduce((total, part) => total * 60 + Number(part), 0);
        expect(read).toBe(Math.floor(seconds));
      }),
    );
  });
});

describe('a timestamp to be heard', () => {
  test.each([
    [0, 'en', '0 seconds'],
    [1, 'en', '1 second'],
    [60, 'en', '1 minute'],
    [723.98, 'en', '12 minutes, 3 seconds'],
    [3723, 'en', '1 hour, 2 minutes, 3 seconds'],
    [3603, 'en', '1 hour, 3 seconds'],
    [Number.NaN, 'en', '0 seconds'],
    [723, 'fr', '12 minutes et 3 secondes'],
  ])('%d seconds in %s is %s', (seconds, locale, expected) => {
    // The kind of space before a unit depends on the version of the locale data.
    expect(spokenTimestamp(seconds, locale).replace(/\s/g, ' ')).toBe(expected);
  });
});

describe('a timestamp that is typed', () => {
  test.each([
    ['1:02:03', 3723],
    ['62:03', 3723],
    ['1h2m3s', 3723],
    ['1H 2 min 3 s', 3723],
    ['62m', 3720],
    ['1h', 3600],
    ['90s', 90],
    ['3723', 3723],
    ['0', 0],
    ['12.5', 12.5],
    ['0:05.25', 5.25],
    ['0:05,25', 5.25],
    ['1m2.5s', 62.5],
    ['  1:02\t', 62],
    ['0:00:99999', undefined],
    ['100:00:00', 360_000],
    ['100:00:01', undefined],
    ['360000.5', undefined],
    ['1:99', undefined],
    ['1:60', undefined],
    ['1:60:00', undefined],
    ['1h60m', undefined],
    ['1m60s', undefined],
    ['-1', undefined],
    ['-0:05', undefined],
    ['+5', undefined],
    ['1:', undefined],
    [':30', undefined],
    ['1:2:3:4', undefined],
    ['1.5:00', undefined],
    ['1:02h', undefined],
    ['3s2m', undefined],
    ['5.', undefined],
    ['.5', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['٣', undefined],
    ['', undefined],
    ['   ', undefined],
    ['h', undefined],
    ['soon', undefined],
    ['9'.repeat(400), undefined],
  ])('%j is %s', (typed, expected) => {
    expect(parseTimestamp(typed)).toBe(expected);
  });

  test('is the moment that is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360_000 }), (seconds) => {
        expect(parseTimestamp(formatTimestamp(seconds))).toBe(seconds);
        expect(parseTimestamp(` ${seconds} `)).toBe(seconds);
      }),
    );
  });

  test('is never a moment that no talk has', () => {
    const part = fc.oneof(fc.constantFrom(':', '.', ',', '-', 'h', 'm', 's', ' ', 'e'), fc.nat());
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((all) => all.join('')),
        ),
        (typed) => {
          const seconds = parseTimestamp(typed) ?? 0;
          expect(seconds).toBeGreaterThanOrEqual(0);
          expect(seconds).toBeLessThanOrEqual(360_000);
        },
      ),
    );
  });
});

describe('a range that is typed', () => {
  test.each([
    ['1:02 - 1:10', { at: 62, until: 70 }],
    ['1:02–1:10', { at: 62, until: 70 }],
    ['62s — 1m10s', { at: 62, until: 70 }],
    ['1:02', { at: 62 }],
    ['1:10 - 1:02', undefined],
    ['1:02 - 1:02', undefined],
    ['1:02 -', undefined],
    ['- 1:02', undefined],
    ['-5', undefined],
    ['1:02 - 1:99', undefined],
    ['1 - 2 - 3', undefined],
    ['', undefined],
  ])('%j is %j', (typed, expected) => {
    expect(parseSpan(typed)).toEqual(expected);
  });

  test('is the range that is shown', () => {
    const moment = fc.integer({ min: 0, max: 360_000 });
    fc.assert(
      fc.property(moment, moment, fc.constantFrom('-', ' - ', '–'), (at, until, dash) => {
        const typed = formatTimestamp(at) + dash + formatTimestamp(until);
        expect(parseSpan(typed)).toEqual(until > at ? { at, until } : undefined);
      }),
    );
  });
});
