import type { NoteId } from '../notebook/note';
import type { TalkId } from '../talks/talk';
import { type NoteEntry, type PackedNotes, readMark } from './packedNotes';

/** Packed notes, of which each is unpacked only when it is wanted. */
export interface NoteBlock {
  count: number;
  id: (line: number) => NoteId;
  talkId: (line: number) => TalkId;
  text: (line: number) => string;
  entry: (line: number) => NoteEntry;
  /** The notes that have some of the words in their text, in order; all of them without words. */
  linesWith: (terms: readonly string[]) => Iterable<number>;
}

/** Makes a block of what was packed. */
export function noteBlockOf(packed: PackedNotes): NoteBlock {
  const { texts, starts, marks } = packed;
  const count = starts.length;
  const ids = column(packed.ids);
  const talks = column(packed.talks);
  const tags = column(packed.tags);
  let last: { term: string; lines: number[] } | undefined;
  const linesWithTerm = (term: string): number[] => {
    // Each further letter looks at what the one before has found: a word that has this one has that one.
    const lines =
      last && term.includes(last.term)
        ? last.lines.filter((line) => text(line).includes(term))
        : scan(texts, starts, term);
    last = { term, lines };
    return lines;
  };
  const text = (line: number): string => texts.slice(starts[line], endOf(starts, texts, line));
  const id = (line: number): NoteId => ids(line) as NoteId;
  const talkId = (line: number): TalkId => talks(packed.talkOf[line] ?? 0) as TalkId;
  return {
    count,
    id,
    talkId,
    text,
    entry(line) {
      const own = tags(line);
      return {
        id: id(line),
        talkId: talkId(line),
        at: packed.at[line] ?? 0,
        ...readMark(marks.charCodeAt(line)),
        tags: own === '' ? [] : own.split(' '),
        text: text(line),
      };
    },
    linesWith(terms) {
      if (terms.length === 0) return Array.from({ length: count }, (_, line) => line);
      const [first = '', ...others] = terms;
      const found = linesWithTerm(first);
      if (others.length === 0) return found;
      const all = new Set(found);
      for (const term of others) for (const line of linesWithTerm(term)) all.add(line);
      return [...all].sort((a, b) => a - b);
    },
  };
}

/** Reads a column by its lines; it is taken apart at the first. */
function column(text: string): (line: number) => string {
  let split: string[] | undefined;
  return (line) => {
    split ??= text.split('\n');
    return split[line] ?? '';
  };
}

function endOf(starts: Uint32Array, texts: string, line: number): number {
  const next = starts[line + 1];
  return next === undefined ? texts.length : next - 1;
}

function scan(texts: string, starts: Uint32Array, term: string): number[] {
  const found: number[] = [];
  let line = 0;
  for (let place = texts.indexOf(term); place >= 0;) {
    line = lineAt(starts, place, line);
    found.push(line);
    const next = starts[line + 1];
    if (next === undefined) break;
    place = texts.indexOf(term, next);
  }
  return found;
}

/** The last line that begins at the place or before, by halves. */
function lineAt(starts: Uint32Array, place: number, from: number): number {
  let low = from;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
