import { describe, expect, it } from 'vitest';
import { talkFormats } from '../../components/exports/formats/all';
import { talkSource } from '../../components/exports/talkSource';
import { isEmptyPlan, planImport } from '../../components/imports/planImport';
import { FIRST_CHOICE } from '../../components/settings/settings';
import { words } from '../exports/examples';
import { dix, noteOf, storedTalk } from '../popup/stage';
import { emptyNotebook, fill, NOW, read, take } from './notebooks';

const id = '2Al5OWhpCu0';
const webp = 'data:image/jpeg;base64,AAAA';

const yiNote = {
  version: '1.7.0',
  data: [
    {
      id: 'a page',
      meta: { url: `https://www.youtube.com/watch?v=${id}&t=3`, title: 'Paul Dix', image: null },
      notes: [
        { id: 'n1', content: 'first *thing*', timestamp: 12.5, image: webp },
        { id: 'n2', content: '', timestamp: 40 },
      ],
      tags: ['time series'],
      createdAt: 1_600_000_000_000,
    },
  ],
};
const videoNotes = {
  exportedAt: '2026-01-01',
  notes: {
    [id]: [{ id: 'a', timestamp: 12, text: 'first thing', createdAt: 5, updatedAt: 7 }],
  },
  metadata: { [id]: { title: 'Paul Dix', noteCount: 1 } },
};
const timeTags = `- info:
    videoId: ${id}
    title: "Paul Dix"
    lastUpdated: 1600000000
  tags:
    - seconds: 12
      description: first thing
      id: 1
    - seconds: 3723.5
      description: 2015
      id: 2
`;

describe('the exports of other programs', () => {
  it('come in with their times, pictures and tags', async () => {
    const db = emptyNotebook();
    await take(db, JSON.stringify(yiNote));
    const notes = await db.notes.toArray();
    expect(notes).toHaveLength(2);
    const first = notes.find(({ at }) => at === 12.5);
    expect(first).toMatchObject({
      talkId: `youtube:${id}`,
      text: 'first *thing* #time-series',
      createdAt: 1_600_000_000_000,
    });
    expect(await db.pictures.get(first?.pictureIds[0] ?? '')).toMatchObject({ width: 640 });
    // The catalogue knows which talk it is.
    expect((await db.talks.toArray())[0]?.guesses.conference).toBe('dotScale');
  });

  it.each([
    ['YiNote before version 1', JSON.stringify(yiNote.data), 2],
    ['Video Notes', JSON.stringify(videoNotes), 1],
    ['TimeTags', timeTags, 2],
  ])('are read, such as one of %s, and once', async (_, text, count) => {
    const db = emptyNotebook();
    await take(db, text);
    expect(await db.notes.count()).toBe(count);
    expect((await db.notes.toArray())[0]?.talkId).toBe(`youtube:${id}`);
    expect(isEmptyPlan(await planImport(db, await read(db, text)))).toBe(true);
  });

  it('never change a note that is there', async () => {
    const db = emptyNotebook();
    await take(db, JSON.stringify(videoNotes));
    const [note] = await db.notes.toArray();
    await db.notes.put({ ...note, text: 'edited', updatedAt: NOW + 1 } as never);
    await take(db, JSON.stringify(videoNotes));
    expect((await db.notes.toArray()).map(({ text }) => text)).toEqual(['edited']);
  });

  it('bring back a talk that was deleted', async () => {
    const db = emptyNotebook();
    await fill(db, { talks: [{ ...storedTalk(dix), deletedAt: 5 }], notes: [], pictures: [] });
    await take(db, timeTags);
    expect((await db.talks.get(dix.id))?.deletedAt).toBeUndefined();
  });
});

describe('lines with times', () => {
  it('are notes of the talk whose address is given, or of the one they name', async () => {
    const lines =
      '0:12 first thing\n  goes on\n- [1:02:03] second – thing\n12:03-12:40 a range\nnothing';
    const db = emptyNotebook();
    await take(db, lines, dix.url);
    const notes = (await db.notes.toArray()).sort((a, b) => a.at - b.at);
    expect(notes.map(({ at, until, text }) => [at, until, text])).toEqual([
      [12, undefined, 'first thing\ngoes on'],
      [723, 760, 'a range\nnothing'],
      [3723, undefined, 'second – thing'],
    ]);
    const named = await read(emptyNotebook(), `Talk: ${dix.url}\n${lines}`);
    expect(named.talks[0]?.id).toBe(dix.id);
  });
});

describe('what Talkmark exports', () => {
  const notes = [
    noteOf(dix, 1, 12, 'first *thing* with `code`\n\n- a\n- b'),
    noteOf(dix, 2, 45, '? a question'),
    noteOf(dix, 3, 100, '[ ] read the paper'),
    { ...noteOf(dix, 4, 723, 'a range'), until: 740 },
    { ...noteOf(dix, 5, 800, 'with a quote'), quote: 'as it was said' },
  ];
  const notedTalks = [{ talk: storedTalk(dix), notes }];
  const printed = async (format: string): Promise<string> => {
    const source = await talkSource(notedTalks, FIRST_CHOICE, { words, language: 'en', leadIn: 3 });
    const file = await talkFormats.find(({ id: name }) => name === format)?.print(source);
    if (typeof file?.content !== 'string') throw new Error('It is a text.');
    return file.content;
  };

  it.each(['markdown', 'vtt', 'srt', 'text'])('as %s comes in again', async (format) => {
    const db = emptyNotebook();
    await take(db, await printed(format), dix.url);
    const moments = (await db.notes.toArray()).map(({ at }) => at).sort((a, b) => a - b);
    expect(moments).toEqual([12, 45, 100, 723, 800]);
  });

  it.each(['markdown', 'vtt', 'srt', 'text'])(
    'as %s doubles nothing that is there',
    async (format) => {
      const db = emptyNotebook();
      await fill(db, { talks: [storedTalk(dix)], notes, pictures: [] });
      const plan = await planImport(db, await read(db, await printed(format), dix.url));
      expect(plan.notes.add.map(({ text }) => text)).toEqual([]);
    },
  );

  it('keeps texts, kinds and ends in Markdown', async () => {
    const db = emptyNotebook();
    await take(db, await printed('markdown'));
    const texts = (await db.notes.toArray()).sort((a, b) => a.at - b.at);
    expect(texts[0]?.text).toBe('first *thing* with `code`\n\n- a\n- b');
    expect(texts[1]?.text).toBe('? a question');
    expect(texts[2]?.text).toBe('[ ] read the paper');
    expect(texts[3]).toMatchObject({ at: 723, until: 740 });
  });
});
