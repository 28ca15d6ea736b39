import { Dexie } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteNote, editNote } from '../../components/notebook/changeNote';
import { type Notebook, openNotebook } from '../../components/notebook/database';
import { NOTE_KINDS } from '../../components/notebook/kinds';
import type { NoteId } from '../../components/notebook/note';
import { SEARCH_DATABASE } from '../../components/notebook/searchDatabase';
import { emptyTrash } from '../../components/notebook/trash';
import { readCorpus, refreshCorpus } from '../../components/search/corpus';
import { noteBlockOf } from '../../components/search/noteBlock';
import { type NoteEntry, packNotes } from '../../components/search/packedNotes';
import { parseQuery } from '../../components/search/query';
import { readSavedNotes } from '../../components/search/savedNotes';
import { searchCorpus } from '../../components/search/searchCorpus';
import { fold } from '../../components/talks/foldText';
import type { TalkId } from '../../components/talks/talk';
import { dix, noteOf } from '../popup/stage';

async function notebookOf(count: number): Promise<Notebook> {
  const db = openNotebook(`kept-${crypto.randomUUID()}`);
  await db.notes.bulkPut(
    Array.from({ length: count }, (_, place) => noteOf(dix, place, place, `needle ${place}`)),
  );
  return db;
}

function entryOf(at: number, text: string): NoteEntry {
  const { id, talkId } = noteOf(dix, at, at, '');
  return { id, talkId, at, kind: 'note', isOpen: false, hasPictures: false, tags: [], text };
}

/** Returns the number of notes in the saved copy. */
async function countKept(): Promise<number> {
  return (await readSavedNotes()).kept.blocks.reduce((sum, { count }) => sum + count, 0);
}

/** Searches like a page that was just opened: first in the saved copy, then in everything. */
async function searched(db: Notebook, typed: string): Promise<{ first: number; whole: number }> {
  const { kept, keeper } = await readSavedNotes();
  const first = await refreshCorpus(db, kept);
  const whole = await readCorpus(db, keeper);
  const count = (corpus: typeof whole): number => searchCorpus(corpus, parseQuery(typed)).notes;
  return { first: count(first), whole: count(whole) };
}

beforeEach(() => Dexie.delete(SEARCH_DATABASE));

describe('packed notes', () => {
  it('are the same when they are unpacked', () => {
    const entry: fc.Arbitrary<NoteEntry> = fc.record({
      id: fc.uuid().map((id) => id as NoteId),
      talkId: fc
        .constantFrom('youtube:aaaaaaaaaaa', 'page:https://x.y/ö')
        .map((id) => id as TalkId),
      at: fc.double({ min: 0, max: 1e6, noNaN: true }),
      kind: fc.constantFrom(...NOTE_KINDS),
      isOpen: fc.boolean(),
      hasPictures: fc.boolean(),
      tags: fc.array(fc.stringMatching(/^[\p{L}\p{N}_][\p{L}\p{N}_/-]*$/u), { maxLength: 3 }),
      text: fc.string({ unit: 'binary' }).map(fold),
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const block = noteBlockOf(packNotes(entries));
        expect([...block.linesWith([])].map(block.entry)).toEqual(entries);
      }),
    );
  });
});

describe('a search in packed notes', () => {
  it('finds the lines that a plain search finds', () => {
    const word = fc.constantFrom('a', 'ab', 'ba', 'aba', 'b a', 'c');
    const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
    const terms = fc.array(fc.constantFrom('a', 'ab', 'b', 'ba a', 'c', 'd'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(text), terms, (texts, searchTerms) => {
        const entries = texts.map((each, at) => entryOf(at, each));
        const found = [...noteBlockOf(packNotes(entries)).linesWith(searchTerms)];
        const isFound = (each: string): boolean =>
          searchTerms.length === 0 || searchTerms.some((term) => each.includes(term));
        expect(found).toEqual(texts.flatMap((each, line) => (isFound(each) ? [line] : [])));
      }),
    );
  });
});

describe('what is kept for the next search', () => {
  it('has all of it at once, with what was written since', async () => {
    const db = await notebookOf(4500);
    expect(await searched(db, 'needle')).toEqual({ first: 4500, whole: 4500 });
    expect(await countKept()).toBe(4500);
    const [one, other] = await db.notes.toArray();
    if (!one || !other) throw new Error('There are notes.');
    await editNote(db, { id: one.id, text: 'thread' }, 10_000);
    await deleteNote(db, other.id, 10_001);
    await db.notes.put({ ...noteOf(dix, 9999, 1, 'a new needle'), updatedAt: 10_002 });
    expect(await searched(db, 'needle')).toEqual({ first: 4499, whole: 4499 });
    expect(await countKept()).toBe(4500);
  });

  it('is put right where notes came or went by an import', async () => {
    const db = await notebookOf(6000);
    await searched(db, 'needle');
    // Like undoing an import: the notes are gone for good without a trace.
    await db.notes.where('createdAt').above(2500).delete();
    await db.notes.put(noteOf(dix, 7000, 1, 'older than what is kept, a needle'));
    const { whole } = await searched(db, 'needle');
    expect(whole).toBe(await db.notes.count());
    expect(await searched(db, 'needle')).toEqual({ first: whole, whole });
  });

  it('is nothing of a small notebook', async () => {
    await searched(await notebookOf(1000), 'needle');
    expect(await countKept()).toBe(0);
  });

  it('goes when a note is deleted for good', async () => {
    const db = await notebookOf(2500);
    await searched(db, 'needle');
    const note = await db.notes.toCollection().first();
    if (!note) throw new Error('There are notes.');
    await deleteNote(db, note.id, 10_000);
    await emptyTrash(db);
    expect(await Dexie.exists(SEARCH_DATABASE)).toBe(false);
  });

  it('is found no more by an open page where everything was deleted at once', async () => {
    const db = await notebookOf(3);
    const open = await readCorpus(db);
    await db.notes.clear();
    const emptied = await refreshCorpus(db, open);
    expect(searchCorpus(emptied, parseQuery('needle')).notes).toBe(0);
    // Its `updatedAt` is older than the newest change that the page knew of.
    await db.notes.put(noteOf(dix, 0, 0, 'an older needle'));
    expect(searchCorpus(await refreshCorpus(db, emptied), parseQuery('needle')).notes).toBe(1);
  });

  it('is no loss where it cannot be written', async () => {
    const db = await notebookOf(2500);
    const { keeper } = await readSavedNotes();
    // A closed database accepts no writes.
    await keeper.finish(0);
    const corpus = await readCorpus(db, keeper);
    expect(searchCorpus(corpus, parseQuery('needle')).notes).toBe(2500);
    expect(await countKept()).toBe(0);
  });
});
