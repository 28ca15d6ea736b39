import { NOTE_KINDS, type NoteKind, readNote } from '../notebook/kinds';
import type { Note } from '../notebook/note';
import { fold } from '../talks/foldText';

/** A filter for the notes of a talk. */
export interface NoteFilter {
  /** Words that a note must contain, all of them, in any order; a part of a word matches too. */
  words: string;
  /** An empty set matches every kind. */
  kinds: ReadonlySet<NoteKind>;
}

export const NO_FILTER: NoteFilter = { words: '', kinds: new Set() };

/**
 * Returns the kinds among some notes, in the order in which they are offered.
 * @param chosen kinds that are always included, so that the user can deselect them
 */
export function kindsOf(
  notes: readonly Pick<Note, 'text'>[],
  chosen: NoteFilter['kinds'] = NO_FILTER.kinds,
): NoteKind[] {
  const found = new Set(notes.map(({ text }) => readNote(text).kind));
  return NOTE_KINDS.filter((kind) => found.has(kind) || chosen.has(kind));
}

/** Returns the notes that match a filter, in their order. Case and accents are ignored. */
export function filterNotes<Filtered extends Pick<Note, 'text'>>(
  notes: readonly Filtered[],
  { words, kinds }: NoteFilter,
): readonly Filtered[] {
  const matches = wordTest(words);
  if (!matches && kinds.size === 0) return notes;
  return notes.filter(
    ({ text }) =>
      (kinds.size === 0 || kinds.has(readNote(text).kind)) && (!matches || matches(text)),
  );
}

/** Returns a test whether a text contains all of the words; undefined when there are none. */
function wordTest(words: string): ((text: string) => boolean) | undefined {
  const lowerCase = words.trim().toLowerCase();
  if (lowerCase === '') return undefined;
  const folded = fold(words);
  // Folding removes signs, so a search for signs alone, such as `->`, compares the text as it is.
  if (folded === '') return (text) => text.toLowerCase().includes(lowerCase);
  const foldedWords = folded.split(' ');
  return (text) => {
    const foldedText = fold(text);
    return foldedWords.every((word) => foldedText.includes(word));
  };
}
