import { describe, expect, it } from 'vitest';
import type { CatalogueEdition } from '../../components/talks/catalogue';
import type { Conference } from '../../components/talks/conference';
import { type EditionSources, editionKey, editionsOf } from '../../components/talks/editions';
import type { Talk, TalkId } from '../../components/talks/talk';

const borg = 'youtube:wy3L7XUq-g0' as TalkId;

function stored(id: string, more: Partial<Talk> = {}): Talk {
  const dates = { createdAt: 1, updatedAt: 1 };
  return {
    id: id as TalkId,
    url: '',
    guesses: {},
    corrections: {},
    chapters: [],
    ...dates,
    ...more,
  };
}

function from(sources: Partial<EditionSources>) {
  return editionsOf({ talks: [], conferences: [], learnt: new Map(), ...sources });
}

function record(more: Partial<Conference>): Conference {
  const dates = { createdAt: 1, updatedAt: 1 };
  return { id: 'a', name: 'dotScale', edition: '2015', order: [], ...dates, ...more };
}

const scale = (talks: readonly string[]): CatalogueEdition => {
  const edition = { conference: 'dotScale', edition: '2020', date: '2020-06-01' };
  return { ...edition, talks: talks.map((title) => ({ ...edition, title, speakers: [] })) };
};

describe('the editions of the library', () => {
  it('are those of the catalogue, newest first, each talk once', () => {
    const editions = from({});
    expect(editions.map(({ key }) => key)).toEqual(
      ['2018', '2017', '2016', '2015', '2014', '2013'].map((year) => `dotscale/${year}`),
    );
    const ids = editions.flatMap(({ talks }) => talks.map(({ id }) => id));
    expect(ids).toHaveLength(87);
    expect(new Set(ids).size).toBe(87);
  });

  it('claim an order only where one is known', () => {
    const [y2018] = from({});
    const y2015 = from({}).find(({ key }) => key === 'dotscale/2015');
    expect(y2018?.isOrdered).toBe(false);
    expect(y2015?.isOrdered).toBe(true);
    expect(y2015?.talks[0]?.facts.speakers).toEqual(['Matt Bostock']);
  });

  it('have what is stored of a talk, by the user’s word before any guess', () => {
    const corrections = { title: 'Borg', conference: 'DotScale', edition: '2015' };
    const editions = from({ talks: [stored(borg, { corrections })] });
    expect(editions).toHaveLength(6);
    const talk = editions.flatMap(({ talks }) => talks).find(({ id }) => id === borg);
    expect(talk?.facts).toMatchObject({ title: 'Borg', speakers: ['John Wilkes'] });
    expect(talk?.stored).toBeDefined();
  });

  it('take a talk along that was corrected to another conference', () => {
    const corrections = { conference: 'Élsewhere Conf', edition: '' };
    const editions = from({ talks: [stored(borg, { corrections })] });
    const other = editions.find(({ key }) => key === 'elsewhere-conf/');
    expect(other?.talks.map(({ id }) => id)).toEqual([borg]);
    expect(editions.find(({ key }) => key === 'dotscale/2015')?.talks).toHaveLength(15);
  });

  it('put talks of no conference last', () => {
    const editions = from({ talks: [stored('web:https://a.example/')] });
    expect(editions.at(-1)).toMatchObject({ key: '/', conference: '' });
  });

  it('leave out what was deleted, or merged into another talk', () => {
    const gone = [
      stored('web:https://a.example/', { deletedAt: 1 }),
      stored('web:https://b.example/', { mergedInto: borg }),
    ];
    expect(from({ talks: gone })).toHaveLength(6);
  });

  it('have a merged talk of the catalogue where it went to', () => {
    const own = 'web:https://a.example/' as TalkId;
    const facts = { conference: 'dotScale', edition: '2015', title: 'Borg' };
    const talks = [stored(borg, { mergedInto: own }), stored(own, { guesses: facts })];
    const edition = from({ talks }).find(({ key }) => key === 'dotscale/2015');
    expect(edition?.talks).toHaveLength(16);
    expect(edition?.talks.filter(({ id }) => id === own)).toHaveLength(1);
    expect(edition?.talks.filter(({ id }) => id === borg)).toEqual([]);
  });

  it('keep the user’s order before that of the programme; others follow by title', () => {
    const [, second, third] = from({}).find(({ key }) => key === 'dotscale/2015')?.talks ?? [];
    const order = [third?.id, second?.id].filter((id) => id !== undefined);
    const edition = from({ conferences: [record({ order })] }).find((each) => each.record);
    expect(edition?.talks.slice(0, 2).map(({ id }) => id)).toEqual(order);
    expect(edition?.talks).toHaveLength(16);
    const rest = edition?.talks.slice(2).map(({ facts }) => facts.title ?? '') ?? [];
    expect(rest).toEqual(rest.toSorted((a, b) => a.localeCompare(b)));
  });

  it('name a talk without a video by its list, until one is found to be it', () => {
    const catalogue = [scale(['Scaling trust'])];
    const [edition] = from({ catalogue });
    expect(edition?.talks[0]?.id).toBe('listed:dotscale-2020/scaling-trust');
    const learnt = new Map([['dotScale 2020/scaling-trust', borg]]);
    expect(from({ catalogue, learnt })[0]?.talks[0]?.id).toBe(borg);
  });

  it('count a video that the user refused as itself, beside the talk it is not', () => {
    const catalogue = [scale(['Scaling trust'])];
    const learnt = new Map([['dotScale 2020/scaling-trust', borg]]);
    const refused = stored(borg, { corrections: { catalogueTalk: null, title: 'Mine' } });
    const [first, last] = from({ catalogue, learnt, talks: [refused] });
    expect(first?.talks.map(({ id }) => id)).toEqual(['listed:dotscale-2020/scaling-trust']);
    expect(last?.talks.map(({ facts }) => facts.title)).toEqual(['Mine']);
  });
});

describe('the key of an edition', () => {
  it('does not change with case, accents and spaces', () => {
    expect(editionKey('Dót  Scale', '2015')).toBe(editionKey('dot scale', '2015'));
  });
});
