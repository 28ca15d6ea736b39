import { useEffect } from 'react';
import type { PlayerClock } from '../messages/player';
import { choosePlayer } from '../players/choose';
import { type KnownPlayer, knownPlayers } from '../players/playerRegistry';
import { useSessionTable } from '../players/useSessionTable';
import type { TalkId } from '../talks/talk';

/** The registered players of a tab, as they come, change and go; undefined until they are read. */
export function usePlayers(tabId: number): readonly KnownPlayer[] | undefined {
  return useSessionTable(knownPlayers)?.filter((player) => player.tabId === tabId);
}

/** Says when another talk is in the tab, or another of its players is meant. */
export function usePlayerChanges(
  players: readonly KnownPlayer[] | undefined,
  changed: () => Promise<void>,
): void {
  const meant = choosePlayer(players ?? []);
  const names = players?.map(({ playerId, filedUnder }) => `${playerId} ${filedUnder}`);
  const state = names && [...names.toSorted(), meant?.playerId].join();
  useEffect(() => {
    if (state !== undefined) void changed();
  }, [state, changed]);
}

/** What is known of the playback of a talk in the tab, by the player that its notes are taken from. */
export function clockOf(
  players: readonly KnownPlayer[],
  playerId: string,
  talkId: TalkId,
): PlayerClock | undefined {
  const ofTalk = players.filter(({ filedUnder }) => filedUnder === talkId);
  const player = ofTalk.find((known) => known.playerId === playerId) ?? choosePlayer(ofTalk);
  return player?.clock;
}
