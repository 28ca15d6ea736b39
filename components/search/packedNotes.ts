import { NOTE_KINDS, type NoteKind } from '../notebook/kinds';
import type { NoteId } from '../notebook/note';
import type { TalkId } from '../talks/talk';

/** A note as the search uses it. */
export interface NoteEntry {
  id: NoteId;
  talkId: TalkId;
  /** Seconds. */
  at: number;
  kind: NoteKind;
  /** True for a question without an answer and a task that is not done. */
  isOpen: boolean;
  hasPictures: boolean;
  /** As typed the first time. */
  tags: string[];
  /** Its text and quote, folded. */
  text: string;
}

/**
 * Note entries in columns, with one line for each note: the browser stores and reads fifty blocks of these as fast as
 * fifty notes, and one `indexOf` searches all texts of a block. Folded texts, ids and tags have no line breaks.
 */
export interface PackedNotes {
  ids: string;
  /** The ids of the talks, each once. */
  talks: string;
  /** For each note the line of its talk in `talks`. */
  talkOf: Uint32Array;
  /** Seconds. */
  at: Float64Array;
  /** One character for each note: the index of its kind and its flags. */
  marks: string;
  /** The tags of each note, separated by spaces. */
  tags: string;
  texts: string;
  /** The start of each note in `texts`. */
  starts: Uint32Array;
}

const OPEN_FLAG = 16;
const PICTURES_FLAG = 32;

/** Lies above the control characters. */
const FIRST_CODE = 64;

/** Packs entries in their order. */
export function packNotes(entries: readonly NoteEntry[]): PackedNotes {
  const talks = [...new Set(entries.map(({ talkId }) => talkId))];
  const placeOf = new Map(talks.map((id, place) => [id, place]));
  let start = 0;
  const starts = entries.map(({ text }) => {
    const currentStart = start;
    start += text.length + 1;
    return currentStart;
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
  const marks = (isOpen ? OPEN_FLAG : 0) + (hasPictures ? PICTURES_FLAG : 0);
  return String.fromCharCode(FIRST_CODE + NOTE_KINDS.indexOf(kind) + marks);
}

function lines(values: readonly string[]): string {
  return values.join('\n');
}

/** Returns what the character code of a mark stands for. */
export function readMark(mark: number): Pick<NoteEntry, 'kind' | 'isOpen' | 'hasPictures'> {
  const value = mark - FIRST_CODE;
  return {
    kind: NOTE_KINDS[value % OPEN_FLAG] ?? 'note',
    isOpen: (value & OPEN_FLAG) !== 0,
    hasPictures: (value & PICTURES_FLAG) !== 0,
  };
}
