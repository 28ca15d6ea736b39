import { fold } from '../talks/fold';

/** A piece of a text: one that was looked for, or what stands between. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** UTF-16 units of a note that words are marked in: to fold it letter by letter takes 3 ms for each thousand. */
const LOOKED_THROUGH = 20_000;

/** UTF-16 units of a long text that are shown around the first word that was found. */
const AROUND = 60;
const LENGTH = 240;

/**
 * A text in pieces, joined the text again, with the words that were looked for apart.
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

/** The part of a long text around the first word that was found; a short text whole. */
export function excerptAround(whole: string, terms: readonly string[]): Piece[] {
  const text = whole.slice(0, LOOKED_THROUGH);
  const pieces = markTerms(text, terms);
  if (text.length <= LENGTH) return pieces;
  const first = pieces.findIndex(({ isFound }) => isFound);
  const before = pieces
    .slice(0, Math.max(0, first))
    .reduce((sum, { text: { length } }) => sum + length, 0);
  const start = before <= AROUND ? 0 : wordStart(text, before - AROUND);
  const end = wordEnd(text, start + LENGTH);
  const shown = `${start > 0 ? '… ' : ''}${text.slice(start, end).trimEnd()}${end < text.length ? ' …' : ''}`;
  return markTerms(shown, terms);
}

function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + AROUND ? from : space + 1;
}

function wordEnd(text: string, until: number): number {
  if (until >= text.length) return text.length;
  const space = text.lastIndexOf(' ', until);
  return space < until - AROUND ? until : space;
}

/**
 * The folded text, and for each of its units from where to where in the text it comes: folding changes
 * lengths. Folded letter by letter, which is the same but for where signs and spaces are.
 */
function foldWithPlaces(text: string): { folded: string; places: (readonly [number, number])[] } {
  let folded = '';
  const places: (readonly [number, number])[] = [];
  let place = 0;
  for (const letter of text) {
    const end = place + letter.length;
    const plain = fold(letter);
    const isApostrophe = /['’‘ʼ`´\p{M}]/u.test(letter);
    // What folds to nothing parts words, but for apostrophes and accents.
    const added =
      plain !== '' ? plain : isApostrophe || folded.endsWith(' ') || folded === '' ? '' : ' ';
    for (let unit = 0; unit < added.length; unit += 1) places.push([place, end]);
    folded += added;
    place = end;
  }
  return { folded, places };
}
