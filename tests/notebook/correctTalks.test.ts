import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { correctTalks, NoSuchTalkError } from '../../components/notebook/correctTalks';
import { openNotebook } from '../../components/notebook/database';
import { keepDraft } from '../../components/notebook/saveNote';
import { CorrectionsInput, readFact } from '../../components/talks/corrections';
import { factsOf, type TalkId } from '../../components/talks/talk';
import { dix, noteOf, storedTalk } from '../popup/stage';

const borg = 'youtube:wy3L7XUq-g0' as TalkId;

async function notebook() {
  const db = openNotebook(`correct-${crypto.randomUUID()}`);
  await db.talks.put(storedTalk(dix));
  return db;
}

describe('correcting the facts of talks', () => {
  it('wins over every guess, the next ones too', async () => {
    const db = await notebook();
    await correctTalks(db, [dix.id], { title: 'Mine', speakers: ['P. Dix'] }, 5);
    const seen = { ...dix, guesses: { ...dix.guesses, title: 'Another', speakers: ['Nobody'] } };
    const { id, talkId, at, text } = noteOf(dix, 1, 1, 'a draft');
    await keepDraft(db, { id, talkId, at, text }, seen, 6);
    const talk = await db.talks.get(dix.id);
    expect(talk?.guesses.title).toBe('Another');
    expect(talk && factsOf(talk)).toMatchObject({ title: 'Mine', speakers: ['P. Dix'] });
  });

  it('can be taken back, fact by fact', async () => {
    const db = await notebook();
    await correctTalks(db, [dix.id], { title: 'Mine', edition: '2016' }, 5);
    await correctTalks(db, [dix.id], { title: null }, 6);
    expect((await db.talks.get(dix.id))?.corrections).toEqual({ edition: '2016' });
  });

  it('keeps the word on which talk of the catalogue it is', async () => {
    const db = await notebook();
    await db.talks.update(dix.id, { corrections: { catalogueTalk: null } });
    await correctTalks(db, [dix.id], { title: 'Mine' }, 5);
    expect((await db.talks.get(dix.id))?.corrections).toEqual({
      catalogueTalk: null,
      title: 'Mine',
    });
  });

  it('gives talks of the catalogue a record, several at once', async () => {
    const db = await notebook();
    await correctTalks(db, [dix.id, borg], { conference: 'dot Scale' }, 5);
    const talks = await db.talks.toArray();
    expect(talks.map((talk) => factsOf(talk).conference)).toEqual(['dot Scale', 'dot Scale']);
    expect(await db.talks.get(borg)).toMatchObject({
      url: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
      guesses: { speakers: ['John Wilkes'] },
    });
  });

  it('changes nothing where one of the talks is not known', async () => {
    const db = await notebook();
    const ids = [dix.id, 'web:https://nowhere.example/' as TalkId];
    await expect(correctTalks(db, ids, { title: 'Mine' }, 5)).rejects.toThrow(NoSuchTalkError);
    expect((await db.talks.get(dix.id))?.corrections).toEqual({});
  });
});

describe('a fact that is typed', () => {
  it('is names, a day that exists, a code of a language', () => {
    expect(readFact('speakers', ' A B; C,\nD,, ')).toEqual({ value: ['A B', 'C', 'D'] });
    expect(readFact('date', '2015-06-08')).toEqual({ value: '2015-06-08' });
    expect(readFact('language', 'fr-CA')).toEqual({ value: 'fr-CA' });
  });

  it.each([
    ['date', '2015-02-30'],
    ['date', '8.6.2015'],
    ['language', 'not a language'],
    ['title', 'x'.repeat(5001)],
  ] as const)('is no %s: %.20s', (fact, typed) => {
    expect(readFact(fact, typed)).toBeUndefined();
  });

  it('is checked once more where it arrives', () => {
    expect(v.safeParse(CorrectionsInput, { date: 'soon' }).success).toBe(false);
    expect(v.parse(CorrectionsInput, { title: null, catalogueTalk: 'x' })).toEqual({ title: null });
  });
});
