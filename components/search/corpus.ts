import type { Notebook } from '../notebook/database';
import { isOpen, readNote } from '../notebook/kinds';
import { learntTalks } from '../notebook/learnt';
import type { Note, NoteId } from '../notebook/note';
import { tagsOf } from '../notebook/tags';
import { editionName } from '../talks/byline';
import { type EditionTalk, editionsOf } from '../talks/editions';
import { fold } from '../talks/fold';
import type { TalkFacts, TalkId } from '../talks/talk';
import type { NoteKeeper } from './keptNotes';
import { type NoteBlock, noteBlockOf } from './noteBlock';
import { type NoteEntry, packNotes } from './packedNotes';

/** What a search needs to know of a talk; what is searched is folded. */
export interface TalkEntry {
  id: TalkId;
  facts: Partial<TalkFacts>;
  /** Title, speakers and conference. */
  names: string;
  /** What is said of it: subject, feedback, its page; as written. */
  sayings: readonly string[];
  /** The same. */
  about: string;
}

/** The notes that are searched. */
export interface SearchedNotes {
  /** As they were read. */
  blocks: NoteBlock[];
  /** What was changed since; undefined is gone. */
  changed: ReadonlyMap<NoteId, NoteEntry | undefined>;
  /** Milliseconds since the epoch: the newest change that it knows of. */
  upTo: number;
}

/** Everything that is searched, in memory. */
export interface Corpus extends SearchedNotes {
  talks: Map<TalkId, TalkEntry>;
}

/** Visits each note that has some of the words in its text, as it is now; each note without words. */
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
  const later = [...changed.values()].filter((entry) => entry !== undefined);
  const block = noteBlockOf(packNotes(later));
  for (const line of block.linesWith(terms)) visit(block, line);
}

/** Notes that are read at once: the page answers between one read and the next. */
const SLICE = 2000;

/**
 * Reads all that is searched, slice by slice.
 * @param keeper keeps it for the next time, where there is more than a slice
 */
export async function readCorpus(db: Notebook, keeper?: NoteKeeper): Promise<Corpus> {
  const corpus: Corpus = { blocks: [], changed: new Map(), talks: await readTalks(db), upTo: 0 };
  let last = '';
  let kept = 0;
  for (;;) {
    const slice = await db.notes.where('id').above(last).limit(SLICE).toArray();
    const entries = slice.filter(({ deletedAt }) => deletedAt === undefined).map(noteEntry);
    const packed = packNotes(entries);
    corpus.blocks.push(noteBlockOf(packed));
    corpus.upTo = newestOf(slice, corpus.upTo);
    const isLast = slice.length < SLICE;
    if (keeper && (kept > 0 || !isLast)) {
      await keeper.keep(kept, slice, packed);
      kept += 1;
    }
    const end = slice.at(-1);
    if (!end || isLast) break;
    last = end.id;
  }
  await keeper?.finish(kept);
  return corpus;
}

/**
 * Takes into the corpus what was changed since. Notes that were deleted for good had been deleted before, but where
 * everything was deleted at once.
 * @returns a corpus of its own, so that views see that something changed
 */
export async function refreshCorpus(db: Notebook, before: SearchedNotes): Promise<Corpus> {
  const [any] = await db.notes.limit(1).primaryKeys();
  if (any === undefined) {
    return { blocks: [], changed: new Map(), talks: await readTalks(db), upTo: 0 };
  }
  const since = await db.notes.where('updatedAt').aboveOrEqual(before.upTo).toArray();
  const changed = new Map(before.changed);
  for (const note of since) {
    changed.set(note.id, note.deletedAt === undefined ? noteEntry(note) : undefined);
  }
  const talks = await readTalks(db);
  return { blocks: before.blocks, changed, talks, upTo: newestOf(since, before.upTo) };
}

function newestOf(notes: readonly Note[], atLeast: number): number {
  return notes.reduce((newest, { updatedAt }) => Math.max(newest, updatedAt), atLeast);
}

/** Those of the notebook and those that the catalogue knows. */
async function readTalks(db: Notebook): Promise<Map<TalkId, TalkEntry>> {
  const [talks, learnt] = await Promise.all([db.talks.toArray(), learntTalks(db)]);
  const editions = editionsOf({ talks, conferences: [], learnt });
  const all = editions.flatMap((edition) => edition.talks);
  return new Map(all.map((talk) => [talk.id, talkEntry(talk)]));
}

function noteEntry(note: Note): NoteEntry {
  const { id, talkId, at, text, quote = '', pictureIds } = note;
  const { kind } = readNote(text);
  return {
    id,
    talkId,
    at,
    kind,
    isOpen: isOpen(note),
    hasPictures: pictureIds.length > 0,
    tags: tagsOf(text),
    text: fold(`${text} ${quote}`),
  };
}

function talkEntry({ id, facts, stored, listed }: EditionTalk): TalkEntry {
  const { title = '', speakers = [], subject = stored?.subject ?? listed?.subject } = facts;
  const { feedback, page } = stored ?? {};
  const sayings = [subject, feedback, page?.excerpt, page?.text].filter(
    (each) => each !== undefined,
  );
  const names = fold([title, ...speakers, editionName(facts)].join(' '));
  return { id, facts, names, sayings, about: fold(sayings.join(' ')) };
}
