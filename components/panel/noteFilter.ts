import { NOTE_KINDS, type NoteKind, readNote } from '../notebook/kinds';
import type { Note } from '../notebook/note';
import { fold } from '../talks/fold';

/** Which notes of a talk are shown. */
export interface NoteFilter {
  /** Words that a note must have, all of them, in any order; any part of a word will do. */
  words: string;
  /** No kind is the same as every kind. */
  kinds: ReadonlySet<NoteKind>;
}

export const NO_FILTER: NoteFilter = { words: '', kinds: new Set() };

/**
 * The kinds that some notes have, in the order in which they are offered.
 * @param chosen are offered in any case: what is chosen can be taken back
 */
export function kindsOf(
  notes: readonly Pick<Note, 'text'>[],
  chosen: NoteFilter['kinds'] = NO_FILTER.kinds,
): NoteKind[] {
  const found = new Set(notes.map(({ text }) => readNote(text).kind));
  return NOTE_KINDS.filter((kind) => found.has(kind) || chosen.has(kind));
}

/** The notes that a filter lets through, in their order. Case and accents make no difference. */
export function filterNotes<Filtered extends Pick<Note, 'text'>>(
  notes: readonly Filtered[],
  { words, kinds }: NoteFilter,
): readonly Filtered[] {
  const has = contains(words);
  if (!has && kinds.size === 0) return notes;
  return notes.filter(
    ({ text }) => (kinds.size === 0 || kinds.has(readNote(text).kind)) && (!has || has(text)),
  );
}

/** Whether a text has all of the words; undefined where there are none. */
function contains(words: string): ((text: string) => boolean) | undefined {
  const typed = words.trim().toLowerCase();
  if (typed === '') return undefined;
  const folded = fold(words);
  // Signs alone, as in a search for `->`: folding leaves nothing of them.
  if (folded === '') return (text) => text.toLowerCase().includes(typed);
  const wanted = folded.split(' ');
  return (text) => {
    const searched = fold(text);
    return wanted.every((word) => searched.includes(word));
  };
}
