import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentLanguages, wordsOf } from '../../components/exports/documentLanguages';
import {
  moveIntoGroup,
  translateOutline,
  outlineOf,
  moveOutOfGroup,
  writeUpOf,
} from '../../components/exports/outline';
import { print as printMarkdown } from '../../components/exports/printMarkdown';
import type { NotedTalk } from '../../components/exports/talksDocument';
import { buildWriteUp } from '../../components/exports/writeUp';
import { writeUpNodes } from '../../components/exports/writeUpNodes';
import type { Note } from '../../components/notebook/note';
import type { OutlineEntry, WriteUp } from '../../components/talks/conference';
import { type Edition, editionsOf } from '../../components/talks/editions';
import { shownOf } from '../../components/talks/shownTalk';
import type { Talk, TalkId } from '../../components/talks/talk';
import { anyText, borg, noteAt } from './examples';

const english = wordsOf('en');

/** Returns dotScale 2015 with feedback on Borg and on a lightning talk. */
function edition(record?: Edition['record']): Edition {
  const stored = (id: TalkId, more: Partial<Talk>): Talk => {
    const dates = { createdAt: 1, updatedAt: 1 };
    return { id, url: '', guesses: {}, corrections: {}, chapters: [], ...dates, ...more };
  };
  const all = editionsOf({ talks: [], conferences: [], learnt: new Map() });
  const found = all.find(({ key }) => key === 'dotscale/2015');
  if (!found) throw new Error('dotScale 2015 is in the catalogue.');
  const lightning = found.talks.find(({ listed }) => listed?.kind === 'lightning');
  const writings = new Map<TalkId, Partial<Talk>>([
    [borg.id, { feedback: 'The talk **of the day**.\n\n# Not a title', rating: 5 }],
    ...(lightning ? [[lightning.id, { feedback: 'Short.' }] as const] : []),
  ]);
  const talks = found.talks.map((talk) => {
    const own = writings.get(talk.id);
    return own ? { ...talk, stored: stored(talk.id, { guesses: talk.facts, ...own }) } : talk;
  });
  return { ...found, talks, ...(record && { record }) };
}

function notedTalks(of: Edition, notes: readonly Note[]): NotedTalk[] {
  return of.talks.map((talk) => ({
    talk: shownOf(talk),
    notes: talk.id === borg.id ? notes : [],
  }));
}

const notes = [
  noteAt(90, '? How much of it went into Kubernetes'),
  noteAt(12, 'Borg runs most things'),
  noteAt(200, '? answered', { done: true }),
  noteAt(201, 'for nobody else', { onlyForMe: true }),
];

function print(of: Edition, writeUp: WriteUp, own = notes): string {
  const words = wordsOf(writeUp.language ?? 'en');
  return printMarkdown(writeUpNodes(buildWriteUp(of, writeUp, notedTalks(of, own), 3), words));
}

const why: OutlineEntry = { kind: 'section', id: 'why', title: 'Why', text: 'Because *scale*.' };

describe('the write-up of a conference', () => {
  it('is what the golden file says', async () => {
    const of = edition();
    const outline = outlineOf(of, english).with(0, why);
    const credit = 'Pictures: dotConferences';
    const printed = print(of, { ...writeUpOf(of, english), outline, credit });
    await expect(printed).toMatchFileSnapshot(join(import.meta.dirname, 'golden/write-up.md'));
  });

  it('begins with an outline of talks, one group of lightning talks, and sections', () => {
    const outline = outlineOf(edition(), english);
    const kinds = outline.map(({ kind }) => kind);
    expect(outline[0]).toMatchObject({ kind: 'section', title: 'Why this conference' });
    expect(kinds.filter((kind) => kind === 'group')).toHaveLength(1);
    expect(outline.at(-1)).toMatchObject({ title: 'Thanks' });
  });

  it('puts talks that the outline does not have after its last talk', () => {
    const outline: OutlineEntry[] = [why, { kind: 'talk', id: borg.id }, { ...why, id: 'end' }];
    const dates = { createdAt: 1, updatedAt: 1 };
    const name = { id: 'a', name: 'dotScale', edition: '2015', order: [], ...dates };
    const next = outlineOf(edition({ ...name, writeUp: { outline, leftOut: [] } }), english);
    expect(next).toHaveLength(18);
    expect(next[1]).toEqual(outline[1]);
    expect(next.at(-1)).toMatchObject({ id: 'end' });
  });

  it('takes talks into a group and out of it, and loses none', () => {
    const outline: OutlineEntry[] = [
      { kind: 'group', id: 'g', title: '', text: '', talkIds: [] },
      { kind: 'talk', id: borg.id },
      why,
    ];
    const grouped = moveIntoGroup(outline, 1);
    expect(grouped).toEqual([{ ...outline[0], talkIds: [borg.id] }, why]);
    expect(moveOutOfGroup(grouped, 0, borg.id)).toEqual(outline);
    expect(moveIntoGroup(outline, 2)).toEqual(outline);
    expect(moveOutOfGroup(outline, 2, borg.id)).toEqual(outline);
  });

  it('never has what is only for the user', () => {
    const of = edition();
    expect(print(of, writeUpOf(of, english))).not.toContain('for nobody else');
  });

  it('leaves out what the user leaves out', () => {
    const of = edition();
    const first = writeUpOf(of, english);
    expect(print(of, { ...first, leftOut: [borg.id] })).not.toContain('Borg');
    const without = print(of, {
      ...first,
      without: ['notes', 'links', 'questions', 'rating', 'abstract'],
    });
    expect(without).toContain('The talk **of the day**.');
    for (const gone of ['Borg runs', 'Slides', 'Open questions', 'Rating']) {
      expect(without).not.toContain(gone);
    }
  });

  it('has its own words in the language that was chosen', () => {
    const of = edition();
    const printed = print(of, writeUpOf(of, wordsOf('fr')));
    expect(printed).toContain('## Questions ouvertes');
    expect(printed).toContain('[Vidéo](');
    expect(wordsOf('xx')).toBe(wordsOf('en'));
    const keys = documentLanguages.map((words) => Object.keys(words));
    expect(new Set(keys.map((each) => each.join())).size).toBe(1);
  });

  it('names its parts in another language, but for those that the user named', () => {
    const french = wordsOf('fr');
    const outline = [why, ...outlineOf(edition(), english)];
    const titles = translateOutline(outline, english, french).flatMap((entry) => {
      return entry.kind === 'talk' ? [] : [entry.title];
    });
    expect(titles[0]).toBe('Why');
    expect(titles.slice(1)).toEqual([
      'Pourquoi cette conférence',
      'Présentations éclair',
      'Sur place',
      'Pour finir',
      'Merci',
    ]);
  });

  it('is the same for the same notes, in whatever order they come', () => {
    const of = edition();
    const first = writeUpOf(of, english);
    expect(print(of, first, notes.toReversed())).toBe(print(of, first));
  });

  it('keeps its headings whatever is written in it', () => {
    const of = edition();
    const first = writeUpOf(of, english);
    const headings = (printed: string) => printed.match(/^#{1,2} .*$/gm)?.length;
    const plain = headings(print(of, { ...first, outline: first.outline.with(0, why) }));
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text.trim() !== '' && !/[`~]/.test(text));
        const outline = first.outline.with(0, { ...why, text });
        expect(headings(print(of, { ...first, outline }))).toBe(plain);
      }),
      { numRuns: 60 },
    );
  });
});
