import { fold } from '../talks/foldText';

/** A piece of a text: a match, or the text between two matches. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** Matches are marked up to this many UTF-16 units: folding letter by letter takes 3 ms per thousand. */
const MARKED_UNITS = 20_000;

/** UTF-16 units that an excerpt shows before the first match. */
const LEAD_UNITS = 60;

/** UTF-16 units of an excerpt. */
const EXCERPT_UNITS = 240;

/**
 * Splits a text into matches and what is between them. Joined, the pieces are the text again.
 * @param terms folded, as in a `Query`
 */
export function markTerms(text: string, terms: readonly string[]): Piece[] {
  const { folded, places } = foldWithPlaces(text);
  const isFound = new Uint8Array(text.length);
  for (const term of terms.filter((each) => each !== '')) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      const [start = 0] = places[at] ?? [];
      const [, end = 0] = places[at + term.length - 1] ?? [];
      isFound.fill(1, start, end);
    }
  }
  const pieces: Piece[] = [];
  let start = 0;
  for (let place = 1; place <= text.length; place += 1) {
    if (place < text.length && isFound[place] === isFound[start]) continue;
    pieces.push({ text: text.slice(start, place), isFound: isFound[start] === 1 });
    start = place;
  }
  return pieces;
}

/** Returns the part of a long text around the first match, or a short text as a whole. */
export function excerptAround(whole: string, terms: readonly string[]): Piece[] {
  const text = whole.slice(0, MARKED_UNITS);
  const pieces = markTerms(text, terms);
  if (text.length <= EXCERPT_UNITS) return pieces;
  const firstMatch = pieces.findIndex(({ isFound }) => isFound);
  const unitsBefore = pieces
    .slice(0, Math.max(0, firstMatch))
    .reduce((sum, { text: { length } }) => sum + length, 0);
  const start = unitsBefore <= LEAD_UNITS ? 0 : wordStart(text, unitsBefore - LEAD_UNITS);
  const end = wordEnd(text, start + EXCERPT_UNITS);
  const excerpt = `${start > 0 ? '… ' : ''}${text.slice(start, end).trimEnd()}${end < text.length ? ' …' : ''}`;
  return markTerms(excerpt, terms);
}

function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + LEAD_UNITS ? from : space + 1;
}

function wordEnd(text: string, until: number): number {
  if (until >= text.length) return text.length;
  const space = text.lastIndexOf(' ', until);
  return space < until - LEAD_UNITS ? until : space;
}

/**
 * Returns the folded text and, for each of its UTF-16 units, the start and end of its source in the text: folding
 * changes lengths. It folds letter by letter, which gives the same text except for the places of signs and spaces.
 */
function foldWithPlaces(text: string): { folded: string; places: (readonly [number, number])[] } {
  let folded = '';
  const places: (readonly [number, number])[] = [];
  let place = 0;
  for (const letter of text) {
    const end = place + letter.length;
    const plain = fold(letter);
    const isApostrophe = /['’‘ʼ`´\p{M}]/u.test(letter);
    // A character that folds to nothing separates words, unless it is an apostrophe or an accent.
    const added =
      plain !== '' ? plain : isApostrophe || folded.endsWith(' ') || folded === '' ? '' : ' ';
    for (let unit = 0; unit < added.length; unit += 1) places.push([place, end]);
    folded += added;
    place = end;
  }
  return { folded, places };
}
