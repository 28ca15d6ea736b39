import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTitle } from '../../components/talks/pageTitle';
import { parseSpeakerlessTitle, parseTalkTitle } from '../../components/talks/titlePattern';

describe('parseTalkTitle', () => {
  it.each([
    [
      'dotScale 2015 - Simon Riggs - Databases - The Long View',
      'dotScale',
      '2015',
      ['Simon Riggs'],
      'Databases - The Long View',
    ],
    [
      'dotJS 2019 – Sarah Drasner – Serious performance',
      'dotJS',
      '2019',
      ['Sarah Drasner'],
      'Serious performance',
    ],
    ['dotGo 2014 — Rob Pike — Simplicity', 'dotGo', '2014', ['Rob Pike'], 'Simplicity'],
    ['DOTSCALE 2015 - John Graham-Cumming - X', 'dotScale', '2015', ['John Graham-Cumming'], 'X'],
    [
      'dotcss 2015 - Una Kravets -- The power of CSS',
      'dotCSS',
      '2015',
      ['Una Kravets'],
      'The power of CSS',
    ],
    [
      'dotNewThing 2026 - Jane Example - A title',
      'dotNewThing',
      '2026',
      ['Jane Example'],
      'A title',
    ],
    [
      'dotJS 2018 - Ana Example & Bob Example - Pairing',
      'dotJS',
      '2018',
      ['Ana Example', 'Bob Example'],
      'Pairing',
    ],
  ])('reads %s', (text, conference, edition, speakers, title) => {
    expect(parseTalkTitle(text)).toEqual({ conference, edition, speakers, title });
  });

  it.each([
    'Eurovision 2015 - Måns Zelmerlöw - Heroes',
    'dotnewthing 2026 - Jane Example - A title',
    'Dotty 2017 - Martin Odersky - What is Scala 3',
    'dotScale - Jane Example - A title',
    'dotScale 15 - Jane Example - A title',
    'dotScale 2015 - Jane Example',
    'dotScale 2015 - Jane Example -',
    'dotScale 2015 - - A title',
    'dotScale 2015-Jane Example-A title',
    'The dotScale 2015 - Jane Example - A title',
    '',
  ])('reads no talk in "%s"', (text) => {
    expect(parseTalkTitle(text)).toBeUndefined();
  });

  it('finds again what a title was made of, dashes in the title included', () => {
    const words = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z-]{0,5}[a-z])?$/);
    const titles = fc
      .array(words, { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(' - '));
    fc.assert(
      fc.property(fc.integer({ min: 2012, max: 2099 }), words, titles, (year, speaker, title) => {
        expect(parseTalkTitle(`dotScale ${year} - ${speaker} - ${title}`)).toEqual({
          conference: 'dotScale',
          edition: String(year),
          speakers: [speaker],
          title,
        });
      }),
    );
  });

  it('never throws and never gives an empty part', () => {
    const rest = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(' - ', ' – ', '-', ' & ')),
    );
    fc.assert(
      fc.property(fc.constantFrom('dotScale 2017 - ', ''), rest, (head, pieces) => {
        const parsed = parseTalkTitle(plainTitle(head + pieces.join('')));
        if (parsed === undefined) return;
        expect(parsed.title).not.toBe('');
        expect(parsed.speakers.length).toBeGreaterThan(0);
        expect(parsed.speakers).not.toContain('');
      }),
    );
  });
});

describe('parseSpeakerlessTitle', () => {
  it.each([
    ['dotScale 2017 - A title - and more', 'A title - and more'],
    ['dotScale 2017 - - A title', 'A title'],
  ])('reads %s', (text, title) => {
    expect(parseSpeakerlessTitle(text)).toEqual({
      conference: 'dotScale',
      edition: '2017',
      speakers: [],
      title,
    });
  });

  it.each(['dotScale 2017', 'dotScale 2017 -', 'dotScale 2017 - -', 'Eurovision 2017 - A title'])(
    'reads nothing in "%s"',
    (text) => {
      expect(parseSpeakerlessTitle(text)).toBeUndefined();
    },
  );
});
