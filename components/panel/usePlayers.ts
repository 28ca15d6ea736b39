import { useEffect } from 'react';
import type { PlayerClock } from '../messages/player';
import { choosePlayer } from '../players/choosePlayer';
import { type KnownPlayer, knownPlayers } from '../players/playerRegistry';
import { useSessionTable } from '../players/useSessionTable';
import type { TalkId } from '../talks/talk';

/** Returns the registered players of a tab, kept up to date; undefined until they are read. */
export function usePlayers(tabId: number): readonly KnownPlayer[] | undefined {
  return useSessionTable(knownPlayers)?.filter((player) => player.tabId === tabId);
}

/** Calls `changed` when the tab has another talk, or another of its players is chosen. */
export function usePlayerChanges(
  players: readonly KnownPlayer[] | undefined,
  changed: () => Promise<void>,
): void {
  const chosen = choosePlayer(players ?? []);
  const names = players?.map(({ playerId, filedUnder }) => `${playerId} ${filedUnder}`);
  const state = names && [...names.toSorted(), chosen?.playerId].join();
  useEffect(() => {
    if (state !== undefined) void changed();
  }, [state, changed]);
}

/** Returns the latest clock of a talk in a tab, preferably from the given player; undefined without a player. */
export function clockOf(
  players: readonly KnownPlayer[],
  playerId: string,
  talkId: TalkId,
): PlayerClock | undefined {
  const ofTalk = players.filter(({ filedUnder }) => filedUnder === talkId);
  const player = ofTalk.find((known) => known.playerId === playerId) ?? choosePlayer(ofTalk);
  return player?.clock;
}
