import { editionName } from '../../talks/byline';
import { fold } from '../../talks/fold';
import type { TalkId } from '../../talks/talk';
import type { Corpus, NoteEntry, TalkEntry } from './corpus';
import { isEmpty, type Query } from './query';

/** What was found of one talk. */
export interface FoundTalk {
  id: TalkId;
  /** Absent where its record is missing. */
  talk?: TalkEntry;
  /** The words are in its own facts, or in what is said about it. */
  isFound: boolean;
  /** In the order of their moments. */
  notes: NoteEntry[];
}

/** What was found. */
export interface Found {
  talks: FoundTalk[];
  notes: number;
}

/**
 * Searches. Every word has to be in the note, or in the facts of its talk (title, speakers, conference)
 * and then one of them at least in the note. A talk whose facts or page have all of the words is found by
 * itself; filters that are about notes leave such talks out.
 * The talks with most notes found come first, then by title.
 */
export function find(corpus: Corpus, query: Query): Found {
  if (isEmpty(query)) return { talks: [], notes: 0 };
  const talks = new Map<TalkId, FoundTalk>();
  const foundFor = (id: TalkId, talk: TalkEntry | undefined): FoundTalk => {
    const found = talks.get(id) ?? { id, ...(talk && { talk }), isFound: false, notes: [] };
    talks.set(id, found);
    return found;
  };
  const allows = talkFilter(query, corpus);
  for (const note of corpus.notes.values()) {
    const talk = corpus.talks.get(note.talkId);
    if (!allows(talk) || !passes(note, query) || !hasWords(note, talk, query)) continue;
    foundFor(note.talkId, talk).notes.push(note);
  }
  if (query.terms.length > 0 && !isAboutNotes(query)) {
    for (const talk of corpus.talks.values()) {
      if (!allows(talk) || !query.terms.every((term) => isIn(term, talk))) continue;
      foundFor(talk.id, talk).isFound = true;
    }
  }
  const sorted = [...talks.values()].sort(mostFirst);
  for (const { notes } of sorted) notes.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return { talks: sorted, notes: sorted.reduce((sum, { notes }) => sum + notes.length, 0) };
}

/** Whether a talk has the speaker and belongs to the conference; worked out once for each talk. */
function talkFilter({ filters }: Query, corpus: Corpus): (talk: TalkEntry | undefined) => boolean {
  const { speaker, conference } = filters;
  if (speaker === undefined && conference === undefined) return () => true;
  const wanted = fold(speaker ?? '');
  const edition = fold(conference ?? '');
  const allowed = new Set(
    [...corpus.talks.values()].filter(
      (talk) =>
        (speaker === undefined ||
          (talk.facts.speakers ?? []).some((name) => fold(name) === wanted)) &&
        (conference === undefined || `${fold(editionName(talk.facts))} `.startsWith(`${edition} `)),
    ),
  );
  return (talk) => talk !== undefined && allowed.has(talk);
}

function passes(note: NoteEntry, { tags, filters }: Query): boolean {
  const { kind, withPictures, isOpen } = filters;
  return (
    (kind === undefined || note.kind === kind) &&
    (!withPictures || note.hasPictures) &&
    (!isOpen || note.isOpen) &&
    tags.every((tag) => note.tags.some((own) => fold(own).startsWith(tag)))
  );
}

function hasWords(note: NoteEntry, talk: TalkEntry | undefined, { terms }: Query): boolean {
  if (terms.length === 0) return true;
  let inNote = 0;
  for (const term of terms) {
    if (note.text.includes(term)) inNote += 1;
    else if (!talk?.names.includes(term)) return false;
  }
  return inNote > 0;
}

function isIn(term: string, { names, about }: TalkEntry): boolean {
  return names.includes(term) || about.includes(term);
}

function isAboutNotes({ tags, filters: { kind, withPictures, isOpen } }: Query): boolean {
  return tags.length > 0 || kind !== undefined || withPictures === true || isOpen === true;
}

function mostFirst(a: FoundTalk, b: FoundTalk): number {
  return (
    b.notes.length - a.notes.length ||
    (a.talk?.names ?? '').localeCompare(b.talk?.names ?? '') ||
    (a.id < b.id ? -1 : 1)
  );
}
