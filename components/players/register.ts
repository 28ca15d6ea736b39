import { browser } from 'wxt/browser';
import type { PlayerId, PlayerReport } from '../messages';
import type { TalkId } from '../talks/talk';

/** A player with the frame it lives in. Firefox's frame ids need more than 32 bits. */
export interface KnownPlayer extends PlayerReport {
  tabId: number;
  frameId: number;
  /** The talk its notes go to, which a superseded or second upload has from another video. */
  filedUnder: TalkId;
  /** The frame of its composer, once that has loaded. */
  composerFrameId?: number;
}

// One key for each player and composer: two writes at once then never undo each other.
const PLAYER = 'player:';
const COMPOSER = 'composer:';

/** The players of all tabs. It outlives the background, not the browser. */
export const register = {
  async put(player: KnownPlayer): Promise<void> {
    await browser.storage.session.set({ [PLAYER + player.playerId]: player });
  },

  /** Notes that the composer of a player can be spoken to. */
  async putComposer(playerId: PlayerId, frameId: number): Promise<void> {
    await browser.storage.session.set({ [COMPOSER + playerId]: frameId });
  },

  async drop(playerId: PlayerId): Promise<void> {
    await browser.storage.session.remove([PLAYER + playerId, COMPOSER + playerId]);
  },

  async get(playerId: PlayerId): Promise<KnownPlayer | undefined> {
    return (await register.all()).find((player) => player.playerId === playerId);
  },

  async all(): Promise<KnownPlayer[]> {
    const stored = await browser.storage.session.get();
    return Object.entries(stored)
      .filter(([key]) => key.startsWith(PLAYER))
      .map(([, value]) => {
        const player = value as KnownPlayer;
        const composerFrameId = stored[COMPOSER + player.playerId] as number | undefined;
        return composerFrameId === undefined ? player : { ...player, composerFrameId };
      });
  },
};

/** Drops the players of every tab that is closed, since a crash or a kill sends no last word. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener(async (tabId) => {
    const players = (await register.all()).filter((player) => player.tabId === tabId);
    await Promise.all(players.map(({ playerId }) => register.drop(playerId)));
  });
}
