import type { PlayerReport, PlayerClock } from '../../components/messages/player';
import { knownPlayers } from '../../components/players/playerRegistry';
import type { DescribedTalk } from '../../components/talks/talk';
import { Panel } from '../../entrypoints/sidepanel/Panel';
import { openView, PLAYER_ID, type Scene, type Stage, TAB } from '../popup/stage';

/** Opens the side panel; `TAB` is the active tab. */
export async function openPanel(scene: Scene = {}): Promise<Stage> {
  return openView(<Panel />, scene);
}

/** Stores a report of a tab's player, as happens at every change of its playback. */
export async function tell(
  talk: DescribedTalk,
  clock: Omit<PlayerClock, 'readAt'>,
  tabId = TAB,
): Promise<void> {
  const report: PlayerReport = {
    playerId: PLAYER_ID,
    host: 'www.youtube.com',
    talk: { id: talk.id, url: talk.url, title: '' },
    playing: clock.rate > 0,
    fullscreen: false,
    focused: false,
    visibleArea: 1,
    lastActive: 1,
    clock: { ...clock, readAt: Date.now() },
  };
  const player = { ...report, tabId, frameId: 0, filedUnder: talk.id };
  await knownPlayers.put(String(tabId), player);
}
