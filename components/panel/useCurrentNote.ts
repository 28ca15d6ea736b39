import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { PlayerClock } from '../messages/player';
import type { Note, NoteId } from '../notebook/note';
import { readSettings } from '../settings/settings';
import { createFollower } from './follower';

/**
 * Follows the playback of a talk.
 * @param notes in the order of their moments
 * @param told what the player told last
 * @returns the note that the talk is at, and the way to say that the user goes to one
 */
export function useCurrentNote(
  notes: readonly Note[],
  told: PlayerClock | undefined,
): [NoteId | undefined, (note: Note) => void] {
  const [follower] = useState(createFollower);
  useEffect(() => follower.follow(notes, told), [follower, notes, told]);
  useEffect(() => follower.stop, [follower]);
  const goTo = useCallback(
    (note: Note): void => {
      void readSettings().then(({ leadIn }) => follower.goTo(note, leadIn));
    },
    [follower],
  );
  return [useSyncExternalStore(follower.subscribe, follower.current), goTo];
}
