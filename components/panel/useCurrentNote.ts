import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { PlayerClock } from '../messages/player';
import type { Note, NoteId } from '../notebook/note';
import { readSettings } from '../settings/settings';
import { createFollower } from './follower';

/**
 * Follows the playback of a talk.
 * @param notes in the order of their moments
 * @param clock the player's latest report
 * @returns the note at the playback position, and a function that tells that the user jumped to a note
 */
export function useCurrentNote(
  notes: readonly Note[],
  clock: PlayerClock | undefined,
): [NoteId | undefined, (note: Note) => void] {
  const [follower] = useState(createFollower);
  useEffect(() => follower.follow(notes, clock), [follower, notes, clock]);
  useEffect(() => follower.stop, [follower]);
  const goTo = useCallback(
    (note: Note): void => {
      void readSettings().then(({ leadIn }) => follower.goTo(note, leadIn));
    },
    [follower],
  );
  return [useSyncExternalStore(follower.subscribe, follower.current), goTo];
}
