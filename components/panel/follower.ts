import { createStore } from '../composer/store';
import type { PlayerClock } from '../messages/player';
import type { Note, NoteId } from '../notebook/note';
import { standsAt } from '../page/playback';
import { type ChosenNote, currentNote, isOnTheWay, nextChange } from './currentNote';

/** Knows at which note a talk is, from what its player tells when it plays, stops or jumps. */
export interface Follower {
  /** None before the first note, and where nothing is known of the player. */
  current: () => NoteId | undefined;
  /** @returns the way to stop */
  subscribe: (changed: () => void) => () => void;
  /**
   * @param notes in the order of their moments
   * @param told what the player told last
   */
  follow: (notes: readonly Note[], told: PlayerClock | undefined) => void;
  /**
   * The user goes to a note.
   * @param leadIn seconds: so much before it does the talk begin
   */
  goTo: (note: Pick<Note, 'id' | 'at'>, leadIn: number) => void;
  stop: () => void;
}

/** Milliseconds; the talk has passed the moment for sure when it is looked at. */
const PAST = 20;

/** Milliseconds: the longest that a timer can wait. */
const LONGEST = 2 ** 31 - 1;

/** Between two words of the player one timer waits for the next note. */
export function createFollower(): Follower {
  const { state, change, subscribe } = createStore<NoteId | undefined>(undefined);
  let notes: readonly Note[] = [];
  let told: PlayerClock | undefined;
  let chosen: ChosenNote | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    clearTimeout(timer);
    const now = Date.now();
    const at = told && standsAt(told, now);
    if (at !== undefined && chosen && !isOnTheWay(chosen, at)) chosen = undefined;
    const next = at === undefined ? undefined : currentNote(notes, at, chosen);
    if (next !== state()) change(next);
    wait(at);
  }

  function wait(at: number | undefined): void {
    const next = at === undefined ? undefined : nextChange(notes, at, chosen);
    if (!told || at === undefined || next === undefined || told.rate <= 0) return;
    timer = setTimeout(look, Math.min(((next - at) / told.rate) * 1000 + PAST, LONGEST));
  }

  return {
    current: state,
    subscribe,
    follow(theseNotes, last) {
      notes = theseNotes;
      // What the player told before a jump is over, and it tells nothing where it stood there already.
      if (!told || !last || last.readAt > told.readAt) told = last;
      look();
    },
    goTo({ id, at }, leadIn) {
      const from = Math.max(0, at - leadIn);
      chosen = { id, at, from };
      if (told) told = { ...told, at: from, readAt: Date.now() };
      look();
    },
    stop: () => clearTimeout(timer),
  };
}
