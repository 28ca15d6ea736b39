import type { Note, NoteId } from '../notebook/note';

/** A note that the user jumped to. The talk starts a little before it. */
export interface ChosenNote {
  id: NoteId;
  /** The moment of the note, in seconds. */
  at: number;
  /** The position that the player was sent to, in seconds. */
  from: number;
}

type MarkedNote = Pick<Note, 'id' | 'at'>;

/** A player that is sent to a moment may stop just before it. */
const MOMENT_TOLERANCE_SECONDS = 0.25;

/** A player may start at a frame before the requested position. */
const START_TOLERANCE_SECONDS = 1;

/**
 * Returns the note at the playback position: the last one whose moment has passed. A note that the user
 * jumped to is current from the position that the player was sent to, until the next note begins.
 * @param notes in the order of their moments
 * @param at the playback position, in seconds
 */
export function currentNote(
  notes: readonly MarkedNote[],
  at: number,
  chosen?: ChosenNote,
): NoteId | undefined {
  if (chosen && isOnTheWay(chosen, at) && notes.some(({ id }) => id === chosen.id)) {
    return chosen.id;
  }
  return notes.findLast((note) => note.at <= at + MOMENT_TOLERANCE_SECONDS)?.id;
}

/**
 * Returns the next moment, in seconds, at which the current note may change by playback alone.
 * @param at the playback position, in seconds
 */
export function nextChange(
  notes: readonly MarkedNote[],
  at: number,
  chosen?: ChosenNote,
): number | undefined {
  const next = notes.find((note) => note.at > at + MOMENT_TOLERANCE_SECONDS);
  const begins = next && next.at - MOMENT_TOLERANCE_SECONDS;
  return chosen && isOnTheWay(chosen, at) && (begins === undefined || chosen.at < begins)
    ? chosen.at
    : begins;
}

/**
 * True when the playback is between the position it was sent to for a note and that note.
 * @param at the playback position, in seconds
 */
export function isOnTheWay({ from, at: goal }: ChosenNote, at: number): boolean {
  return at >= from - START_TOLERANCE_SECONDS && at < goal;
}
