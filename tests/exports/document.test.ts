import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTalkDocument } from '../../components/exports/buildTalkDocument';
import type { TalkDocument } from '../../components/exports/document';
import type { NoteId } from '../../components/notebook/note';
import type { TalkId } from '../../components/talks/talk';
import { borg, noteAt } from './examples';

function chaptersOf(document: TalkDocument) {
  return document.conferences.flatMap(({ talks }) => talks).flatMap(({ chapters }) => chapters);
}

function textsOf(document: TalkDocument): string[] {
  return chaptersOf(document).flatMap(({ notes }) => notes.map(({ text }) => text));
}

describe('the notes of a document', () => {
  test('are in the order of their moments, then of their writing, then of their ids', () => {
    const later = noteAt(8, 'later');
    const notes = [
      later,
      { ...noteAt(5, 'third'), createdAt: 2 },
      { ...noteAt(5, 'second'), createdAt: 1, id: 'b' as NoteId },
      { ...noteAt(5, 'first'), createdAt: 1, id: 'a' as NoteId },
      noteAt(0, 'zero'),
    ];
    expect(textsOf(buildTalkDocument(borg, notes))).toEqual([
      'zero',
      'first',
      'second',
      'third',
      'later',
    ]);
  });

  test('are the same whatever order they come in', () => {
    const notes = Array.from({ length: 12 }, (_, index) => ({
      ...noteAt(index, `${index}`),
      at: Math.floor(index / 4),
      createdAt: index % 2,
    }));
    const expected = buildTalkDocument(borg, notes);
    fc.assert(
      fc.property(fc.shuffledSubarray(notes, { minLength: notes.length }), (shuffled) => {
        expect(buildTalkDocument(borg, shuffled)).toEqual(expected);
      }),
    );
  });

  test('leave out the deleted ones and leave the given list as it was', () => {
    const notes = [noteAt(9, 'kept'), noteAt(3, 'deleted', { deletedAt: 5 })];
    expect(textsOf(buildTalkDocument(borg, notes))).toEqual(['kept']);
    expect(notes.map(({ text }) => text)).toEqual(['kept', 'deleted']);
  });

  test('link to their whole second, in the form of their host', () => {
    const linkOf = (talk: typeof borg) =>
      chaptersOf(buildTalkDocument(talk, [noteAt(723.98, 'x')]))[0]?.notes[0]?.url;
    expect(linkOf(borg)).toBe('https://youtu.be/wy3L7XUq-g0?t=723');
    const web = {
      ...borg,
      id: 'web:https://example.org/v' as TalkId,
      url: 'https://example.org/v',
    };
    expect(linkOf(web)).toBe('https://example.org/v#t=723');
    expect(linkOf({ ...web, url: 'file:///home/me/talk.webm' })).toBeUndefined();
  });
});

describe('the chapters of a document', () => {
  const chapters = [
    { title: 'Second', at: 60 },
    { title: 'Empty', at: 90 },
    { title: 'First', at: 10 },
    { title: 'Last', at: 100 },
  ];

  test('hold the notes from their start to the next one; those without notes are left out', () => {
    const notes = [9.9, 10, 59, 60, 100, 5000].map((at) => noteAt(at, `${at}`));
    const document = buildTalkDocument({ ...borg, chapters }, notes);
    expect(
      chaptersOf(document).map(({ title, notes: inChapter }) => [
        title,
        ...inChapter.map((n) => n.at),
      ]),
    ).toEqual([
      [undefined, 9.9],
      ['First', 10, 59],
      ['Second', 60],
      ['Last', 100, 5000],
    ]);
  });

  test('lose no note and print none twice', () => {
    const seconds = fc.double({ min: 0, max: 120, noNaN: true });
    const anyChapters = fc.array(fc.record({ title: fc.string(), at: seconds }));
    fc.assert(
      fc.property(anyChapters, fc.array(seconds), (someChapters, moments) => {
        const notes = moments.map((at, index) => noteAt(at, `${index}`));
        const document = buildTalkDocument({ ...borg, chapters: someChapters }, notes);
        expect(textsOf(document).sort()).toEqual(notes.map(({ text }) => text).sort());
      }),
    );
  });
});

describe('the facts of a document', () => {
  test('follow the corrections; what is blank or not known is absent', () => {
    const document = buildTalkDocument(
      {
        id: borg.id,
        url: borg.url,
        guesses: { title: 'Guessed', speakers: ['', 'Ada'], conference: 'dotScale', date: ' ' },
        corrections: { title: 'Corrected', conference: '' },
      },
      [],
    );
    expect(document).toEqual({
      conferences: [
        {
          talks: [
            {
              title: 'Corrected',
              speakers: ['Ada'],
              url: 'https://youtu.be/wy3L7XUq-g0',
              chapters: [],
            },
          ],
        },
      ],
    });
  });

  test('are well formed, without the character that Markdown cannot carry', () => {
    const broken = { ...borg, guesses: { title: 'a\uD800b\0c' }, subject: '\uDC00' };
    const document = buildTalkDocument(broken, [noteAt(1, '\uD83D', { quote: 'x\uDE00' })]);
    expect(document.conferences[0]?.talks[0]?.title).toBe('a\uFFFDb\uFFFDc');
    expect(JSON.stringify(document)).not.toMatch(/\\ud[89a-f]|\\u0000/);
  });
});

describe('the lead-in', () => {
  test('lets the links of notes begin earlier, not before the talk; the moments stay', () => {
    const document = buildTalkDocument(borg, [noteAt(1.5, 'a'), noteAt(63.9, 'b')], 3);
    const notes = document.conferences[0]?.talks[0]?.chapters[0]?.notes;
    expect(notes).toMatchObject([
      { at: 1.5, url: 'https://youtu.be/wy3L7XUq-g0?t=0' },
      { at: 63.9, url: 'https://youtu.be/wy3L7XUq-g0?t=60' },
    ]);
  });
});
