import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionName, talkByline } from '../../components/talks/byline';
import { isSameName, splitSpeakers } from '../../components/talks/speakers';

describe('splitSpeakers', () => {
  it.each([
    ['Jane Example', ['Jane Example']],
    ['Jane Example & John Other', ['Jane Example', 'John Other']],
    ['Jane Example, John Other', ['Jane Example', 'John Other']],
    ['Jane Example and John Other', ['Jane Example', 'John Other']],
    ['Jane Example, John Other, and Ann Third', ['Jane Example', 'John Other', 'Ann Third']],
    ['Jane Example, John Other & Ann Third', ['Jane Example', 'John Other', 'Ann Third']],
    ['Sammy Davis, Jr. & Ann Third', ['Sammy Davis, Jr.', 'Ann Third']],
    ['Andy Anderson', ['Andy Anderson']],
    ['Sandy Brand', ['Sandy Brand']],
    ['Jane and John Example', ['Jane and John Example']],
    ['Neha Narkhede, Confluent', ['Neha Narkhede, Confluent']],
    ['Tom & Jerry', ['Tom & Jerry']],
    ['Aphyr', ['Aphyr']],
    ['Jane Example & Jane Example', ['Jane Example']],
    ['Jane Example,', ['Jane Example,']],
    ['  ', []],
  ])('reads "%s"', (text, speakers) => {
    expect(splitSpeakers(text)).toEqual(speakers);
  });

  it('finds again the names that were joined', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,7} [B-H][a-z]{3,9}$/);
    const joint = fc.constantFrom(', ', ' & ', ' and ');
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), joint, (names, between) => {
        expect(splitSpeakers(names.join(between))).toEqual(names);
      }),
    );
  });
});

describe('isSameName', () => {
  it.each([
    ['David Mazières', 'DAVID MAZIERES', true],
    ['Andrew Shafer', 'Andrew Clay Shafer', true],
    ['Jean-Michel Lemieux', 'Jean Michel Lemieux', true],
    ['Neha Narkhede', 'Neha Narula', false],
    ['Paul Dix', 'Paul', false],
    ['', '', false],
    ['!', '?', false],
  ])('compares %s and %s', (a, b, same) => {
    expect(isSameName(a, b)).toBe(same);
  });
});

describe('a talk in one line', () => {
  it('names its speakers and its edition', () => {
    const facts = { speakers: ['Ana', 'Bob'], conference: 'dotScale', edition: '2015' };
    expect(talkByline(facts)).toBe('Ana, Bob');
    expect(editionName(facts)).toBe('dotScale 2015');
  });

  it('is empty where nothing is known', () => {
    expect([talkByline({}), editionName({})]).toEqual(['', '']);
    expect(editionName({ conference: 'dotScale' })).toBe('dotScale');
  });
});
