import { describe, expect, it } from 'vitest';
import { catalogueEditions, type CatalogueTalk } from '../../components/talks/catalogue';
import { catalogueTalkOfTitle } from '../../components/talks/catalogueMatch';
import { nearness } from '../../components/talks/foldText';
import { parseTalkTitle } from '../../components/talks/titlePattern';

const edition = { conference: 'dotTest', edition: '2020', date: '2020-02-20' };
const talks: CatalogueTalk[] = [
  { ...edition, title: 'Queues in practice', speakers: ['Ana Example'] },
  { ...edition, title: 'Queues in theory', speakers: ['Ana Example'] },
  { ...edition, title: 'Clocks and trains', speakers: ['Bob Other'], youtubeId: 'clocks_and_' },
  { ...edition, title: 'Walls and gates', speakers: ['Bob Other'] },
  { ...edition, title: 'Trees for all seasons', speakers: ['Cleo Third', 'Dan Fourth'] },
  { ...edition, title: 'A quiet night on call', speakers: ['Evan Fith'], unsure: ['speakers'] },
];

function found(title: string): string | undefined {
  const seen = parseTalkTitle(`dotTest 2020 - ${title}`);
  return seen && catalogueTalkOfTitle(seen, talks)?.title;
}

describe('catalogueTalkOfTitle', () => {
  it.each([
    ['Ana Example - Queues in Theory', 'Queues in theory'],
    ['Ana Example - Queues, in practice!', 'Queues in practice'],
    ['Bob Other - Walls & gates', 'Walls and gates'],
  ])('lets the title decide between talks of one speaker: %s', (title, talk) => {
    expect(found(title)).toBe(talk);
  });

  it.each([
    'Ana Example - Something about queues',
    'Bob Other - Untitled',
    'Bob Other - Clocks and trains',
  ])(
    'takes none where the title does not decide, or for a talk whose video is known: %s',
    (title) => {
      expect(found(title)).toBeUndefined();
    },
  );

  it.each([
    ['Cleo Third & Dan Fourth - Forests', 'Trees for all seasons'],
    ['Dan Fourth - Forests', 'Trees for all seasons'],
    ['Cleo Third and Zoe Guest - Forests', 'Trees for all seasons'],
    ['Cleo Third, Dan Fourth & Zoe Guest - Forests', undefined],
    ['Zoe Guest - Trees for all seasons', undefined],
  ])('knows one of two speakers: %s', (title, talk) => {
    expect(found(title)).toBe(talk);
  });

  it.each([
    ['Ewan Fifth - A Quiet Night on Call', 'A quiet night on call'],
    ['Evan Fith - Another subject', undefined],
    ['Zoe Guest - A quiet night on call', undefined],
  ])('asks for a near title where the name is unsure: %s', (title, talk) => {
    expect(found(title)).toBe(talk);
  });

  it.each(['Interview', 'Backstage with Cleo', 'Panel on trees', 'Q&A', 'Highlights'])(
    'takes another video of the speaker for no talk: %s',
    (title) => {
      expect(found(`Cleo Third - ${title}`)).toBeUndefined();
    },
  );

  it('keeps its distance: no two titles of an edition of dotScale are nearer than a half', () => {
    const pairs = catalogueEditions.flatMap((one) =>
      one.talks.flatMap((a, index) => one.talks.slice(index + 1).map((b) => [a.title, b.title])),
    );
    expect(pairs.length).toBeGreaterThan(500);
    expect(pairs.filter(([a = '', b = '']) => nearness(a, b) > 0.5)).toEqual([]);
  });
});
