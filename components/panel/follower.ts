import { createStore } from '../composer/store';
import type { PlayerClock } from '../messages/player';
import type { Note, NoteId } from '../notebook/note';
import { standsAt } from '../page/playback';
import { type ChosenNote, currentNote, isOnTheWay, nextChange } from './currentNote';

/** Follows the current note of a talk, from the player's reports when it plays, stops or jumps. */
export interface Follower {
  /** Undefined before the first note, and when the player has not reported. */
  current: () => NoteId | undefined;
  /** @returns a function that ends the subscription */
  subscribe: (changed: () => void) => () => void;
  /**
   * @param notes in the order of their moments
   * @param clock the player's latest report
   */
  follow: (notes: readonly Note[], clock: PlayerClock | undefined) => void;
  /**
   * Tells that the user jumped to a note.
   * @param leadInSeconds how much before the note the talk starts
   */
  goTo: (note: Pick<Note, 'id' | 'at'>, leadInSeconds: number) => void;
  stop: () => void;
}

/** Added to a timer, so that the talk is past the moment for sure when the timer fires. */
const TIMER_MARGIN_MS = 20;

/** The longest delay of `setTimeout`, a signed 32-bit number. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Returns a follower. Between two reports of the player, one timer waits for the next note. */
export function createFollower(): Follower {
  const { state, change, subscribe } = createStore<NoteId | undefined>(undefined);
  let notes: readonly Note[] = [];
  let clock: PlayerClock | undefined;
  let chosen: ChosenNote | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function update(): void {
    clearTimeout(timer);
    const now = Date.now();
    const at = clock && standsAt(clock, now);
    if (at !== undefined && chosen && !isOnTheWay(chosen, at)) chosen = undefined;
    const next = at === undefined ? undefined : currentNote(notes, at, chosen);
    if (next !== state()) change(next);
    wait(at);
  }

  function wait(at: number | undefined): void {
    const next = at === undefined ? undefined : nextChange(notes, at, chosen);
    if (!clock || at === undefined || next === undefined || clock.rate <= 0) return;
    const delayMs = ((next - at) / clock.rate) * 1000 + TIMER_MARGIN_MS;
    timer = setTimeout(update, Math.min(delayMs, MAX_TIMER_MS));
  }

  return {
    current: state,
    subscribe,
    follow(newNotes, report) {
      notes = newNotes;
      // A report from before a jump is outdated. The player sends no new one if it stood there already.
      if (!clock || !report || report.readAt > clock.readAt) clock = report;
      update();
    },
    goTo({ id, at }, leadInSeconds) {
      const from = Math.max(0, at - leadInSeconds);
      chosen = { id, at, from };
      if (clock) clock = { ...clock, at: from, readAt: Date.now() };
      update();
    },
    stop: () => clearTimeout(timer),
  };
}
