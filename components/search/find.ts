import { editionName } from '../talks/byline';
import { fold } from '../talks/fold';
import type { TalkId } from '../talks/talk';
import { type Corpus, eachNote, type TalkEntry } from './corpus';
import type { NoteBlock } from './noteBlock';
import type { NoteEntry } from './packedNotes';
import { isEmpty, type Query } from './query';

/** What was found of one talk. */
export interface FoundTalk {
  id: TalkId;
  /** Absent where its record is missing. */
  talk?: TalkEntry;
  /** The words are in its own facts, or in what is said about it. */
  isFound: boolean;
  /** How many notes were found. */
  count: number;
  /** Those, in the order of their moments: read when they are wanted, since few of many are shown. */
  notes: () => NoteEntry[];
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
  const { terms } = query;
  const talks = new Map<TalkId, Hits>();
  const hitsOf = (id: TalkId): Hits => {
    const hits = talks.get(id) ?? { isFound: false, places: [] };
    talks.set(id, hits);
    return hits;
  };
  const allows = talkFilter(query, corpus);
  const aboutNotes = isAboutNotes(query);
  eachNote(corpus, terms, (block, line) => {
    const id = block.talkId(line);
    const talk = corpus.talks.get(id);
    if (!allows(talk)) return;
    if (terms.length > 1 && !hasAllWords(block.text(line), talk, query)) return;
    if (aboutNotes && !passes(block.entry(line), query)) return;
    hitsOf(id).places.push({ block, line });
  });
  if (terms.length > 0 && !aboutNotes) {
    for (const talk of corpus.talks.values()) {
      if (allows(talk) && terms.every((term) => isIn(term, talk))) hitsOf(talk.id).isFound = true;
    }
  }
  const found = [...talks].map(([id, hits]) => foundTalk(id, corpus.talks.get(id), hits));
  return {
    talks: found.sort(mostFirst),
    notes: found.reduce((sum, { count }) => sum + count, 0),
  };
}

interface Hits {
  isFound: boolean;
  places: { block: NoteBlock; line: number }[];
}

function foundTalk(id: TalkId, talk: TalkEntry | undefined, { isFound, places }: Hits): FoundTalk {
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

function hasAllWords(text: string, talk: TalkEntry | undefined, { terms }: Query): boolean {
  return terms.every((term) => text.includes(term) || talk?.names.includes(term));
}

function isIn(term: string, { names, about }: TalkEntry): boolean {
  return names.includes(term) || about.includes(term);
}

function isAboutNotes({ tags, filters: { kind, withPictures, isOpen } }: Query): boolean {
  return tags.length > 0 || kind !== undefined || withPictures === true || isOpen === true;
}

function mostFirst(a: FoundTalk, b: FoundTalk): number {
  return (
    b.count - a.count ||
    (a.talk?.names ?? '').localeCompare(b.talk?.names ?? '') ||
    (a.id < b.id ? -1 : 1)
  );
}
