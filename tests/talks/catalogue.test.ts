import { describe, expect, it } from 'vitest';
import { webAddress } from '../../components/sites/contract/webAddress';
import { youtubeIdOf, youtubeWatchUrl } from '../../components/sites/youtube';
import {
  catalogueEditions,
  catalogueKey,
  catalogueTalkOfKey,
  catalogueTalkOfPage,
  catalogueTalkOfVideo,
  catalogueTalks,
  programmeOf,
} from '../../components/talks/catalogue';

describe('the catalogue', () => {
  it('holds six editions of dotScale and their 87 talks', () => {
    expect(
      catalogueEditions.map(({ conference, edition, date, talks }) => [
        `${conference} ${edition}`,
        date,
        talks.length,
      ]),
    ).toEqual([
      ['dotScale 2013', '2013-06-07', 16],
      ['dotScale 2014', '2014-05-19', 15],
      ['dotScale 2015', '2015-06-08', 16],
      ['dotScale 2016', '2016-04-25', 12],
      ['dotScale 2017', '2017-04-24', 13],
      ['dotScale 2018', '2018-06-01', 15],
    ]);
    expect(catalogueTalks).toHaveLength(87);
  });

  it('gives every talk a key of its own', () => {
    const keys = catalogueTalks.map(catalogueKey);
    expect(new Set(keys).size).toBe(87);
    for (const key of keys) expect(key).toMatch(/^dotScale 201[3-8]\/[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const talk of catalogueTalks) expect(catalogueTalkOfKey(catalogueKey(talk))).toBe(talk);
    expect(catalogueTalkOfKey('dotScale 2017/no-such-talk')).toBeUndefined();
  });

  it('keeps the keys that notebooks hold', () => {
    const named = new Set([
      'The rise of real time',
      "Software I'm excited about",
      'Scaling out (Postgre)SQL',
    ]);
    const talks = catalogueTalks.filter(({ title }) => named.has(title));
    expect(talks.map(catalogueKey)).toEqual([
      'dotScale 2013/software-im-excited-about',
      'dotScale 2017/the-rise-of-real-time',
      'dotScale 2017/scaling-out-postgre-sql',
    ]);
  });

  it('names each video once, in the form of a video id', () => {
    const ids = catalogueTalks.flatMap((talk) => [
      ...(talk.youtubeId === undefined ? [] : [talk.youtubeId]),
      ...(talk.supersededYoutubeIds ?? []),
    ]);
    expect(ids).toHaveLength(62 + 8);
    expect(new Set(ids).size).toBe(62 + 8);
    for (const id of ids) expect(youtubeIdOf(youtubeWatchUrl(id))).toBe(id);
  });

  it('finds the talk of a video and none for another', () => {
    expect(catalogueTalkOfVideo('T5c81QJ-uRo')?.title).toBe('Jepsen IV: Hope Springs Eternal');
    expect(catalogueTalkOfVideo('tCNYtwRBUAs')?.title).toBe('Jepsen IV: Hope Springs Eternal');
    expect(catalogueTalkOfVideo('dQw4w9WgXcQ')).toBeUndefined();
    expect(catalogueTalkOfVideo('')).toBeUndefined();
  });

  it.each([
    'https://www.dotconferences.com/2015/06/john-wilkes-cluster-management-at-google-with-borg',
    'https://dotconferences.com/2015/06/john-wilkes-cluster-management-at-google-with-borg/',
    'http://www.thedotpost.com/2015/06/john-wilkes-cluster-management-at-google-with-borg?a=b#c',
  ])('finds the talk of the page %s', (address) => {
    expect(catalogueTalkOfPage(new URL(address))?.youtubeId).toBe('wy3L7XUq-g0');
  });

  it.each([
    'https://www.dotconferences.com/',
    'https://www.dotconferences.com/2015/06',
    'https://dotconferences.com.example.org/2015/06/john-wilkes-cluster-management-at-google-with-borg',
    'https://example.org/2015/06/john-wilkes-cluster-management-at-google-with-borg',
  ])('finds no talk of the page %s', (address) => {
    expect(catalogueTalkOfPage(new URL(address))).toBeUndefined();
  });

  it('lists the programme of 2015 in its order', () => {
    const programme = programmeOf('dotScale', '2015');
    expect(programme.map(({ order }) => order)).toEqual([
      1, 2, 3, 4, 5, 5, 5, 5, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(programme[0]?.speakers).toEqual(['Matt Bostock']);
    expect(programme.at(-1)?.speakers).toEqual(['Jeremy Edberg']);
  });

  it('claims no order where none is known', () => {
    const talks = catalogueEditions.find(({ edition }) => edition === '2017')?.talks;
    expect(programmeOf('dotScale', '2017')).toEqual(talks);
    expect(programmeOf('dotScale', '2099')).toEqual([]);
  });

  it('links to pages of the web alone', () => {
    const links = catalogueTalks.flatMap((talk) =>
      [talk.pageUrl, talk.slidesUrl].filter((url) => url !== undefined),
    );
    expect(links).toHaveLength(36 + 27);
    for (const link of links) expect(webAddress(link)).toBeDefined();
  });
});
