import { editionName } from '../../talks/byline';
import { type EditionTalk, editionsOf } from '../../talks/editions';
import { fold } from '../../talks/fold';
import type { TalkFacts, TalkId } from '../../talks/talk';
import type { Notebook } from '../database';
import { isOpen, type NoteKind, readNote } from '../kinds';
import { learntTalks } from '../learnt';
import type { Note, NoteId } from '../note';
import { tagsOf } from '../tags';

/** What a search needs to know of a note. */
export interface NoteEntry {
  id: NoteId;
  talkId: TalkId;
  /** Seconds. */
  at: number;
  kind: NoteKind;
  /** A question, or something to check, that is not done. */
  isOpen: boolean;
  hasPictures: boolean;
  /** As first typed. */
  tags: string[];
  /** Folded: its text and quote. */
  text: string;
}

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

/** Everything that is searched, in memory. */
export interface Corpus {
  notes: Map<NoteId, NoteEntry>;
  talks: Map<TalkId, TalkEntry>;
  /** Milliseconds since the epoch: the newest change that it knows of. */
  upTo: number;
}

/** Notes that are read at once: the page answers between one read and the next. */
const SLICE = 2000;

/** Reads all that is searched, slice by slice. */
export async function readCorpus(db: Notebook): Promise<Corpus> {
  const corpus: Corpus = { notes: new Map(), talks: new Map(), upTo: 0 };
  await readTalks(db, corpus);
  let last = '';
  for (;;) {
    const slice = await db.notes.where('id').above(last).limit(SLICE).toArray();
    addNotes(corpus, slice);
    const end = slice.at(-1);
    if (!end || slice.length < SLICE) return corpus;
    last = end.id;
  }
}

/**
 * Takes into the corpus what was changed since. Notes that were deleted for good had been deleted before.
 * @returns a corpus of its own, so that views see that something changed
 */
export async function refreshCorpus(db: Notebook, corpus: Corpus): Promise<Corpus> {
  const changed = await db.notes.where('updatedAt').aboveOrEqual(corpus.upTo).toArray();
  const next = { ...corpus, talks: new Map<TalkId, TalkEntry>() };
  await readTalks(db, next);
  addNotes(next, changed);
  return next;
}

function addNotes(corpus: Corpus, notes: readonly Note[]): void {
  for (const note of notes) {
    corpus.upTo = Math.max(corpus.upTo, note.updatedAt);
    if (note.deletedAt === undefined) corpus.notes.set(note.id, noteEntry(note));
    else corpus.notes.delete(note.id);
  }
}

/** Those of the notebook and those that the catalogue knows. */
async function readTalks(db: Notebook, corpus: Corpus): Promise<void> {
  const [talks, learnt] = await Promise.all([db.talks.toArray(), learntTalks(db)]);
  for (const edition of editionsOf({ talks, conferences: [], learnt })) {
    for (const talk of edition.talks) corpus.talks.set(talk.id, talkEntry(talk));
  }
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
