import type { NoteId } from '../notebook/note';
import type { TalkId } from '../talks/talk';
import { type NoteEntry, type PackedNotes, readMark } from './packedNotes';

/** Packed notes that are unpacked one by one, on demand. A note is addressed by its line. */
export interface NoteBlock {
  count: number;
  id: (line: number) => NoteId;
  talkId: (line: number) => TalkId;
  text: (line: number) => string;
  entry: (line: number) => NoteEntry;
  /** Returns the lines of the notes that contain one of the terms, in order. Without terms it returns all lines. */
  linesWith: (terms: readonly string[]) => Iterable<number>;
}

/** Returns a block over packed notes. */
export function noteBlockOf(packed: PackedNotes): NoteBlock {
  const { texts, starts, marks } = packed;
  const count = starts.length;
  const ids = column(packed.ids);
  const talks = column(packed.talks);
  const tags = column(packed.tags);
  let lastSearch: { term: string; lines: number[] } | undefined;
  const linesWithTerm = (term: string): number[] => {
    // While the user types, each new term contains the previous one: only its lines can match.
    const lines =
      lastSearch && term.includes(lastSearch.term)
        ? lastSearch.lines.filter((line) => text(line).includes(term))
        : linesContaining(texts, starts, term);
    lastSearch = { term, lines };
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
      const tagList = tags(line);
      return {
        id: id(line),
        talkId: talkId(line),
        at: packed.at[line] ?? 0,
        ...readMark(marks.charCodeAt(line)),
        tags: tagList === '' ? [] : tagList.split(' '),
        text: text(line),
      };
    },
    linesWith(terms) {
      if (terms.length === 0) return Array.from({ length: count }, (_, line) => line);
      const [first = '', ...others] = terms;
      const matchingLines = linesWithTerm(first);
      if (others.length === 0) return matchingLines;
      const lines = new Set(matchingLines);
      for (const term of others) for (const line of linesWithTerm(term)) lines.add(line);
      return [...lines].sort((a, b) => a - b);
    },
  };
}

/** Returns a function that reads a line of a column. The first call splits the column. */
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

function linesContaining(texts: string, starts: Uint32Array, term: string): number[] {
  const matchingLines: number[] = [];
  let line = 0;
  for (let place = texts.indexOf(term); place >= 0;) {
    line = lineAt(starts, place, line);
    matchingLines.push(line);
    const next = starts[line + 1];
    if (next === undefined) break;
    place = texts.indexOf(term, next);
  }
  return matchingLines;
}

/** Returns the last line that begins at or before the place, by binary search. */
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
