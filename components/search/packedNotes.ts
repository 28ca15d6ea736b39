import { NOTE_KINDS, type NoteKind } from '../notebook/kinds';
import type { NoteId } from '../notebook/note';
import type { TalkId } from '../talks/talk';

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

/**
 * Entries of notes, column by column, a line each: the browser keeps and reads fifty of these as fast as fifty
 * notes, and all their texts are searched at once. What is folded, an id and a tag have no line breaks.
 */
export interface PackedNotes {
  ids: string;
  /** The talks that they are of, each once. */
  talks: string;
  /** Places in `talks`. */
  talkOf: Uint32Array;
  /** Seconds. */
  at: Float64Array;
  /** A sign for each: the place of its kind, and what is more to it. */
  marks: string;
  /** Of each, with spaces between. */
  tags: string;
  texts: string;
  /** Where in `texts` each begins. */
  starts: Uint32Array;
}

const OPEN = 16;
const PICTURED = 32;

/** Above the signs that are no letters. */
const FIRST_SIGN = 64;

/** Packs entries in their order. */
export function packNotes(entries: readonly NoteEntry[]): PackedNotes {
  const talks = [...new Set(entries.map(({ talkId }) => talkId))];
  const placeOf = new Map(talks.map((id, place) => [id, place]));
  let start = 0;
  const starts = entries.map(({ text }) => {
    const own = start;
    start += text.length + 1;
    return own;
  });
  return {
    ids: lines(entries.map(({ id }) => id)),
    talks: lines(talks),
    talkOf: Uint32Array.from(entries, ({ talkId }) => placeOf.get(talkId) ?? 0),
    at: Float64Array.from(entries, ({ at }) => at),
    marks: entries.map(markOf).join(''),
    tags: lines(entries.map(({ tags }) => tags.join(' '))),
    texts: lines(entries.map(({ text }) => text)),
    starts: Uint32Array.from(starts),
  };
}

function markOf({ kind, isOpen, hasPictures }: NoteEntry): string {
  const marks = (isOpen ? OPEN : 0) + (hasPictures ? PICTURED : 0);
  return String.fromCharCode(FIRST_SIGN + NOTE_KINDS.indexOf(kind) + marks);
}

function lines(values: readonly string[]): string {
  return values.join('\n');
}

/** What a mark says. */
export function readMark(mark: number): Pick<NoteEntry, 'kind' | 'isOpen' | 'hasPictures'> {
  const value = mark - FIRST_SIGN;
  return {
    kind: NOTE_KINDS[value % OPEN] ?? 'note',
    isOpen: (value & OPEN) !== 0,
    hasPictures: (value & PICTURED) !== 0,
  };
}
