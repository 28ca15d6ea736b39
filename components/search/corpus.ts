import type { Notebook } from '../notebook/database';
import { isOpenNote, readNote } from '../notebook/kinds';
import { learntTalks } from '../notebook/learntTalks';
import type { Note, NoteId } from '../notebook/note';
import { tagsOf } from '../notebook/tags';
import { editionName } from '../talks/byline';
import { type EditionTalk, editionsOf } from '../talks/editions';
import { fold } from '../talks/foldText';
import type { TalkFacts, TalkId } from '../talks/talk';
import { type NoteBlock, noteBlockOf } from './noteBlock';
import { type NoteEntry, type PackedNotes, packNotes } from './packedNotes';

/** A talk as the search uses it. See `fold` for folded texts. */
export interface TalkEntry {
  id: TalkId;
  facts: Partial<TalkFacts>;
  /** Title, speakers and conference, folded. */
  foldedNames: string;
  /** Subject, feedback and page of the talk, as written. */
  descriptions: readonly string[];
  /** The descriptions, folded. */
  foldedDescriptions: string;
}

/** The notes of a corpus. */
export interface SearchedNotes {
  /** The notes at the time of reading. */
  blocks: NoteBlock[];
  /** Notes that changed after reading; undefined for a deleted one. */
  changed: ReadonlyMap<NoteId, NoteEntry | undefined>;
  /** The newest change in it, in milliseconds since the epoch. */
  upTo: number;
}

/** Saves the packed notes while they are read, slice by slice, for the next search. */
export interface NoteKeeper {
  keep(place: number, slice: readonly Note[], packed: PackedNotes): Promise<void>;
  /** Called after the last slice. @param count the number of slices */
  finish(count: number): Promise<void>;
}

/** Everything that a search looks through, in memory. */
export interface Corpus extends SearchedNotes {
  talks: Map<TalkId, TalkEntry>;
}

/** Visits each note that contains one of the terms, in its current version. Without terms it visits all notes. */
export function eachNote(
  { blocks, changed }: SearchedNotes,
  terms: readonly string[],
  visit: (block: NoteBlock, line: number) => void,
): void {
  for (const block of blocks) {
    for (const line of block.linesWith(terms)) {
      if (changed.size === 0 || !changed.has(block.id(line))) visit(block, line);
    }
  }
  const changedEntries = [...changed.values()].filter((entry) => entry !== undefined);
  const block = noteBlockOf(packNotes(changedEntries));
  for (const line of block.linesWith(terms)) visit(block, line);
}

/** Notes that are read at once; the page stays responsive between two reads. */
const SLICE_LENGTH = 2000;

/**
 * Reads the corpus, slice by slice.
 * @param keeper saves the notes for the next search if there is more than one slice
 */
export async function readCorpus(db: Notebook, keeper?: NoteKeeper): Promise<Corpus> {
  const corpus: Corpus = { blocks: [], changed: new Map(), talks: await readTalks(db), upTo: 0 };
  let lastId = '';
  let keptCount = 0;
  for (;;) {
    const slice = await db.notes.where('id').above(lastId).limit(SLICE_LENGTH).toArray();
    const entries = slice.filter(({ deletedAt }) => deletedAt === undefined).map(noteEntry);
    const packed = packNotes(entries);
    corpus.blocks.push(noteBlockOf(packed));
    corpus.upTo = newestOf(slice, corpus.upTo);
    const isLast = slice.length < SLICE_LENGTH;
    if (keeper && (keptCount > 0 || !isLast)) {
      await keeper.keep(keptCount, slice, packed);
      keptCount += 1;
    }
    const lastNote = slice.at(-1);
    if (!lastNote || isLast) break;
    lastId = lastNote.id;
  }
  await keeper?.finish(keptCount);
  return corpus;
}

/**
 * Returns a new corpus with the changes since `before`; it is a new object so that views notice the change. A note
 * that was deleted for good needs no look-up, because it went through the trash first, unless everything was deleted
 * at once: then the corpus is empty.
 */
export async function refreshCorpus(db: Notebook, before: SearchedNotes): Promise<Corpus> {
  const [anyId] = await db.notes.limit(1).primaryKeys();
  if (anyId === undefined) {
    return { blocks: [], changed: new Map(), talks: await readTalks(db), upTo: 0 };
  }
  const changedNotes = await db.notes.where('updatedAt').aboveOrEqual(before.upTo).toArray();
  const changed = new Map(before.changed);
  for (const note of changedNotes) {
    changed.set(note.id, note.deletedAt === undefined ? noteEntry(note) : undefined);
  }
  const talks = await readTalks(db);
  return { blocks: before.blocks, changed, talks, upTo: newestOf(changedNotes, before.upTo) };
}

function newestOf(notes: readonly Note[], atLeast: number): number {
  return notes.reduce((newest, { updatedAt }) => Math.max(newest, updatedAt), atLeast);
}

/** Reads the talks of the notebook and of the catalogue. */
async function readTalks(db: Notebook): Promise<Map<TalkId, TalkEntry>> {
  const [talks, learnt] = await Promise.all([db.talks.toArray(), learntTalks(db)]);
  const editions = editionsOf({ talks, conferences: [], learnt });
  const talkList = editions.flatMap((edition) => edition.talks);
  return new Map(talkList.map((talk) => [talk.id, talkEntry(talk)]));
}

function noteEntry(note: Note): NoteEntry {
  const { id, talkId, at, text, quote = '', pictureIds } = note;
  const { kind } = readNote(text);
  return {
    id,
    talkId,
    at,
    kind,
    isOpen: isOpenNote(note),
    hasPictures: pictureIds.length > 0,
    tags: tagsOf(text),
    text: fold(`${text} ${quote}`),
  };
}

function talkEntry({ id, facts, stored, listed }: EditionTalk): TalkEntry {
  const { title = '', speakers = [], subject = stored?.subject ?? listed?.subject } = facts;
  const { feedback, page } = stored ?? {};
  const descriptions = [subject, feedback, page?.excerpt, page?.text].filter(
    (each) => each !== undefined,
  );
  return {
    id,
    facts,
    foldedNames: fold([title, ...speakers, editionName(facts)].join(' ')),
    descriptions,
    foldedDescriptions: fold(descriptions.join(' ')),
  };
}
