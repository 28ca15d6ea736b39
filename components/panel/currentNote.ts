import type { Note, NoteId } from '../notebook/note';

/** A note that the user went to: the talk starts a little before it. */
export interface ChosenNote {
  id: NoteId;
  /** Seconds: the moment of the note. */
  at: number;
  /** Seconds: where the talk was sent. */
  from: number;
}

type MarkedNote = Pick<Note, 'id' | 'at'>;

/** Seconds: a player that is sent to a moment may stand just before it. */
const NEARLY = 0.25;

/** Seconds: a player may begin at the picture before the one that was asked for. */
const ROOM = 1;

/**
 * The note that the talk is at: the last one that has begun. A note that the user went to is it from
 * where the talk was sent on, until another one begins.
 * @param notes in the order of their moments
 * @param at seconds
 */
export function currentNote(
  notes: readonly MarkedNote[],
  at: number,
  chosen?: ChosenNote,
): NoteId | undefined {
  if (chosen && isOnTheWay(chosen, at) && notes.some(({ id }) => id === chosen.id)) {
    return chosen.id;
  }
  return notes.findLast((note) => note.at <= at + NEARLY)?.id;
}

/**
 * The moment, in seconds, at which the current note may be another one by itself.
 * @param at seconds
 */
export function nextChange(
  notes: readonly MarkedNote[],
  at: number,
  chosen?: ChosenNote,
): number | undefined {
  const next = notes.find((note) => note.at > at + NEARLY);
  const begins = next && next.at - NEARLY;
  return chosen && isOnTheWay(chosen, at) && (begins === undefined || chosen.at < begins)
    ? chosen.at
    : begins;
}

/**
 * Whether the talk is between where it was sent for a note and that note.
 * @param at seconds
 */
export function isOnTheWay({ from, at: goal }: ChosenNote, at: number): boolean {
  return at >= from - ROOM && at < goal;
}
