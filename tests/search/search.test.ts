import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteNote, editNote } from '../../components/notebook/changeNote';
import { type Notebook, openNotebook } from '../../components/notebook/database';
import type { Note } from '../../components/notebook/note';
import { readCorpus, refreshCorpus } from '../../components/search/corpus';
import { excerptAround, markTerms } from '../../components/search/markTerms';
import {
  filtersFromParams,
  searchParamsOf,
  parseQuery,
  type SearchFilters,
} from '../../components/search/query';
import { searchCorpus } from '../../components/search/searchCorpus';
import { fold } from '../../components/talks/foldText';
import { anyText } from '../exports/examples';
import { dix, noteOf, onItsPage, storedTalk } from '../popup/stage';

async function notebook(texts: readonly (string | Partial<Note>)[]): Promise<Notebook> {
  const db = openNotebook(`search-${crypto.randomUUID()}`);
  await db.talks.put(storedTalk(dix));
  const notes = texts.map((text, place) => {
    const note = noteOf(dix, place + 1, place, typeof text === 'string' ? text : '');
    return typeof text === 'string' ? note : { ...note, ...text };
  });
  await db.notes.bulkPut(notes);
  return db;
}

/** Returns the moments of the matching notes. Each equals the note's index in `texts`. */
async function placesOf(
  texts: readonly (string | Partial<Note>)[],
  typed: string,
  filters: SearchFilters = {},
): Promise<number[]> {
  const corpus = await readCorpus(await notebook(texts));
  const { talks } = searchCorpus(corpus, parseQuery(typed, filters));
  return talks.flatMap(({ notes }) => notes().map(({ at }) => at));
}

describe('what is typed', () => {
  it('is words, phrases and tags, folded', () => {
    expect(parseQuery('Déjà-vu "two  Words" #Scale “open ph')).toMatchObject({
      terms: ['deja', 'vu', 'two words', 'open ph'],
      tags: ['scale'],
    });
  });

  it('is no more than a person types, whatever is pasted', () => {
    const { terms } = parseQuery('a b '.repeat(1_000_000) + 'c');
    expect(terms).toEqual(['a', 'b']);
    expect(parseQuery(`${'x'.repeat(2000)} y`).terms[0]).toHaveLength(1000);
  });

  it('is the same search after a way through an address', () => {
    const filters: SearchFilters = {
      kind: 'question',
      tag: 'a/b',
      speaker: 'É & Co',
      conference: 'dotScale 2015',
      withPictures: true,
      isOpen: true,
    };
    const params = new URLSearchParams(searchParamsOf('a "b c"', filters));
    expect(filtersFromParams(params)).toEqual(filters);
    expect(params.get('q')).toBe('a "b c"');
    expect(filtersFromParams(new URLSearchParams('kind=nonsense&q=a'))).toEqual({});
  });

  it('may be anything', () => {
    fc.assert(fc.property(anyText, (typed) => void parseQuery(typed)));
  });
});

describe('a search', () => {
  it('finds parts of words, without regard to case and accents', async () => {
    expect(await placesOf(['Éléphants', 'an elephant', 'ant'], 'ÉLEPH')).toEqual([0, 1]);
  });

  it('wants all words, and a phrase as it stands', async () => {
    const texts = ['red green', 'green red', 'red'];
    expect(await placesOf(texts, 'red green')).toEqual([0, 1]);
    expect(await placesOf(texts, '"red green"')).toEqual([0]);
  });

  it('takes words from the facts of the talk, but one at least from the note', async () => {
    expect(await placesOf(['raft', 'paxos'], 'dix raft')).toEqual([0]);
    expect(await placesOf(['raft', 'paxos'], 'dotscale dix')).toEqual([]);
  });

  it('finds quotes', async () => {
    expect(await placesOf(['', { text: 'a', quote: 'to be or not' }], 'not')).toEqual([1]);
  });

  it('filters by tag, kind, pictures and what is open', async () => {
    const texts = [
      '? open #raft',
      { text: '? answered', done: true },
      { text: 'seen', pictureIds: ['p'] },
      '[x] done',
      '[ ] to do',
    ];
    expect(await placesOf(texts, '#raf')).toEqual([0]);
    expect(await placesOf(texts, '', { tag: 'Raft' })).toEqual([0]);
    expect(await placesOf(texts, '', { kind: 'question' })).toEqual([0, 1]);
    expect(await placesOf(texts, '', { withPictures: true })).toEqual([2]);
    expect(await placesOf(texts, '', { isOpen: true })).toEqual([0, 4]);
  });

  it('filters by speaker and conference', async () => {
    expect(await placesOf(['a'], '', { speaker: 'paul dix' })).toEqual([0]);
    expect(await placesOf(['a'], '', { speaker: 'dix' })).toEqual([]);
    expect(await placesOf(['a'], '', { conference: 'dotScale' })).toEqual([0]);
    expect(await placesOf(['a'], '', { conference: 'dotScale 2015' })).toEqual([0]);
    expect(await placesOf(['a'], '', { conference: 'dotScale 201' })).toEqual([]);
  });

  it('finds talks by their names and by what their page says, noted or not', async () => {
    const db = await notebook([]);
    await db.talks.put({ ...storedTalk(dix), ...onItsPage });
    const corpus = await readCorpus(db);
    const titles = (typed: string) =>
      searchCorpus(corpus, parseQuery(typed)).talks.map(({ talk }) => talk?.facts.speakers?.[0]);
    expect(titles('breaks first')).toEqual(['Paul Dix']);
    expect(titles('borg kubernetes')).toEqual(['John Wilkes']);
  });

  it('looks for nothing where nothing was typed', async () => {
    expect(await placesOf(['a'], ' " ')).toEqual([]);
  });
});

describe('what is searched', () => {
  it('follows edits, deletions and new notes', async () => {
    const db = await notebook(['one', 'two']);
    const corpus = await readCorpus(db);
    const [first, second] = await db.notes.toArray();
    if (!first || !second) throw new Error('There are two notes.');
    await editNote(db, { id: first.id, text: 'uno' }, 100);
    await deleteNote(db, second.id, 101);
    await db.notes.put({ ...noteOf(dix, 3, 3, 'three'), updatedAt: 102 });
    const next = await refreshCorpus(db, corpus);
    const found = (typed: string) => searchCorpus(next, parseQuery(typed)).notes;
    expect(['one', 'uno', 'two', 'three'].map(found)).toEqual([0, 1, 0, 1]);
  });

  it('is all of it, over many slices, without deleted notes', async () => {
    const db = openNotebook(`search-${crypto.randomUUID()}`);
    const many = Array.from({ length: 4500 }, (_, place) => noteOf(dix, place, place, 'needle'));
    await db.notes.bulkPut(
      many.map((note, n) => (n % 10 === 0 ? { ...note, deletedAt: 5 } : note)),
    );
    expect(searchCorpus(await readCorpus(db), parseQuery('needle')).notes).toBe(4050);
  });
});

describe('the words in their place', () => {
  const found = (text: string, ...terms: string[]) =>
    markTerms(text, terms).flatMap((piece) => (piece.isFound ? [piece.text] : []));

  it('are marked as they are written', () => {
    expect(found('Un ÉLÉPHANT rose', 'elephant')).toEqual(['ÉLÉPHANT']);
    expect(found('Straße', 'rass')).toEqual(['raß']);
    expect(found('it’s two -- words', 'its', 'two words')).toEqual(['it’s', 'two -- words']);
    expect(found('e\u0301t\u00E9', 'ete')).toEqual(['e\u0301t\u00E9']);
  });

  it('are the text again when they are joined, and each has what was looked for', () => {
    fc.assert(
      fc.property(anyText, fc.string({ unit: 'grapheme', maxLength: 3 }), (text, typed) => {
        const terms = parseQuery(typed).terms.slice(0, 1);
        const pieces = markTerms(text, terms);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces.filter(({ isFound }) => isFound)) {
          expect(fold(piece.text)).toContain(terms[0]);
        }
      }),
    );
  });

  it('are shown with what is around them', () => {
    const text = `${'before '.repeat(60)}needle${' after'.repeat(60)}`;
    const shown = excerptAround(text, ['needle']);
    const joined = shown.map((piece) => piece.text).join('');
    expect(joined.length).toBeLessThan(260);
    expect(joined).toMatch(/^… before.*needle.*after …$/);
    expect(shown.filter(({ isFound }) => isFound)).toHaveLength(1);
  });
});
