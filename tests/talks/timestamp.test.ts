import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTimestamp, spokenTimestamp } from '../../components/talks/timestamp';

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
    // Which kind of space stands before a unit is the locale's business, and changes with its data.
    expect(spokenTimestamp(seconds, locale).replace(/\s/g, ' ')).toBe(expected);
  });
});
