import { editionName } from '../talks/byline';
import { fold } from '../talks/foldText';
import type { TalkId } from '../talks/talk';
import { type Corpus, eachNote, type TalkEntry } from './corpus';
import type { NoteBlock } from './noteBlock';
import type { NoteEntry } from './packedNotes';
import { isEmptyQuery, type Query } from './query';

/** The matches in one talk. */
export interface TalkMatch {
  id: TalkId;
  /** Absent if its record is missing. */
  talk?: TalkEntry;
  /** The terms are in its facts or descriptions. */
  isFound: boolean;
  /** The number of matching notes. */
  count: number;
  /** Returns the matching notes, ordered by moment. Unpacked on demand, because few of them are shown. */
  notes: () => NoteEntry[];
}

/** The result of a search. */
export interface SearchResult {
  talks: TalkMatch[];
  /** The number of matching notes. */
  notes: number;
}

/**
 * Returns the notes and talks that match a query. A note matches when each term is in the note or in the facts of its
 * talk (title, speakers, conference), and at least one is in the note. A talk matches by itself when its facts or
 * descriptions contain all terms, unless the query filters by properties of notes. Talks with the most matching notes
 * come first, then the order is by title.
 */
export function searchCorpus(corpus: Corpus, query: Query): SearchResult {
  if (isEmptyQuery(query)) return { talks: [], notes: 0 };
  const { terms } = query;
  const talks = new Map<TalkId, Hits>();
  const hitsOf = (id: TalkId): Hits => {
    const hits = talks.get(id) ?? { isFound: false, places: [] };
    talks.set(id, hits);
    return hits;
  };
  const isAllowed = talkFilter(query, corpus);
  const needsNotes = filtersNotes(query);
  eachNote(corpus, terms, (block, line) => {
    const id = block.talkId(line);
    const talk = corpus.talks.get(id);
    if (!isAllowed(talk)) return;
    if (terms.length > 1 && !hasAllTerms(block.text(line), talk, query)) return;
    if (needsNotes && !passesFilters(block.entry(line), query)) return;
    hitsOf(id).places.push({ block, line });
  });
  if (terms.length > 0 && !needsNotes) {
    for (const talk of corpus.talks.values()) {
      if (isAllowed(talk) && terms.every((term) => hasTerm(talk, term)))
        hitsOf(talk.id).isFound = true;
    }
  }
  const matches = [...talks].map(([id, hits]) => talkMatch(id, corpus.talks.get(id), hits));
  return {
    talks: matches.sort(byCount),
    notes: matches.reduce((sum, { count }) => sum + count, 0),
  };
}

interface Hits {
  isFound: boolean;
  places: { block: NoteBlock; line: number }[];
}

function talkMatch(id: TalkId, talk: TalkEntry | undefined, { isFound, places }: Hits): TalkMatch {
  let notes: NoteEntry[] | undefined;
  return {
    id,
    ...(talk && { talk }),
    isFound,
    count: places.length,
    notes: () => {
      notes ??= places.map(({ block, line }) => block.entry(line)).sort(byMoment);
      return notes;
    },
  };
}

function byMoment(a: NoteEntry, b: NoteEntry): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

/** Returns a test of the speaker and conference filters. It folds the facts of each talk once, not for each note. */
function talkFilter({ filters }: Query, corpus: Corpus): (talk: TalkEntry | undefined) => boolean {
  const { speaker, conference } = filters;
  if (speaker === undefined && conference === undefined) return () => true;
  const foldedSpeaker = fold(speaker ?? '');
  const foldedEdition = fold(conference ?? '');
  const allowed = new Set(
    [...corpus.talks.values()].filter(
      (talk) =>
        (speaker === undefined ||
          (talk.facts.speakers ?? []).some((name) => fold(name) === foldedSpeaker)) &&
        (conference === undefined ||
          `${fold(editionName(talk.facts))} `.startsWith(`${foldedEdition} `)),
    ),
  );
  return (talk) => talk !== undefined && allowed.has(talk);
}

function passesFilters(note: NoteEntry, { tags, filters }: Query): boolean {
  const { kind, withPictures, isOpen } = filters;
  return (
    (kind === undefined || note.kind === kind) &&
    (!withPictures || note.hasPictures) &&
    (!isOpen || note.isOpen) &&
    tags.every((tag) => note.tags.some((own) => fold(own).startsWith(tag)))
  );
}

function hasAllTerms(text: string, talk: TalkEntry | undefined, { terms }: Query): boolean {
  return terms.every((term) => text.includes(term) || talk?.foldedNames.includes(term));
}

function hasTerm({ foldedNames, foldedDescriptions }: TalkEntry, term: string): boolean {
  return foldedNames.includes(term) || foldedDescriptions.includes(term);
}

function filtersNotes({ tags, filters: { kind, withPictures, isOpen } }: Query): boolean {
  return tags.length > 0 || kind !== undefined || withPictures === true || isOpen === true;
}

function byCount(a: TalkMatch, b: TalkMatch): number {
  return (
    b.count - a.count ||
    (a.talk?.foldedNames ?? '').localeCompare(b.talk?.foldedNames ?? '') ||
    (a.id < b.id ? -1 : 1)
  );
}
