import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { CompositionInput } from '../messages/composer';
import {
  type PlayerId,
  type PlayerReport,
  PlayerReportInput,
  PointedNoteInput,
} from '../messages/player';
import { NoteId } from '../notebook/note';
import { TalkId } from '../talks/talk';
import { createSessionTable } from './sessionTable';

/** A frame of a tab. Firefox's frame ids need more than 32 bits. */
const Frame = v.object({ tabId: v.number(), frameId: v.number() });
export type Frame = v.InferOutput<typeof Frame>;

const KnownPlayer = v.object({
  ...PlayerReportInput.entries,
  ...Frame.entries,
  /**
   * The talk that its notes go to; for a superseded or second upload, the talk of another video.
   */
  filedUnder: TalkId,
});
/** A player with the frame it is in. */
export type KnownPlayer = v.InferOutput<typeof KnownPlayer>;

export const knownPlayers = createSessionTable('players', KnownPlayer);

const videoFrames = createSessionTable('videoFrames', Frame);

/** The marks that are pointed at, each under its player, for a preview that is still loading. */
export const pointedNotes = createSessionTable(
  'pointedNotes',
  v.object({ ...PointedNoteInput.entries, ...Frame.entries }),
);

/**
 * The notes that are open in composers, each under its player, with the frame of the player. The
 * player may show another talk by now.
 */
export const openNotes = createSessionTable(
  'openNotes',
  v.object({ composition: CompositionInput, ...Frame.entries }),
);

/** The notes that a step led to, each under its player. */
export const steppedTo = createSessionTable(
  'steppedTo',
  v.object({ noteId: NoteId, ...Frame.entries }),
);

/**
 * Talkmark's pages over players that have loaded and can receive messages, each under its player.
 * They stay while the player comes and goes, as when its page shows no talk for a while.
 */
export const composers = createSessionTable('composers', Frame);
export const previews = createSessionTable('previews', Frame);

/** Everything that is stored about a player or a tab; each entry says in which tab it is. */
const tables = [knownPlayers, videoFrames, pointedNotes, openNotes, steppedTo, composers, previews];

/** The players of all tabs. The registry outlives the background but not the browser. */
export const playerRegistry = {
  /** Adds or updates a player, and drops a player that was in its frame before. */
  async put(player: KnownPlayer): Promise<void> {
    for (const other of await knownPlayers.all()) {
      if (isIn(other, player) && other.playerId !== player.playerId) {
        // Together with everything that was over it.
        await Promise.all(tables.map((table) => table.drop(other.playerId)));
      }
    }
    await knownPlayers.put(player.playerId, player);
  },

  /**
   * Files a player's notes under a talk; call it while the player is `locked`. A player that was
   * injected just now may not have reported yet; if it has, its own report is used.
   */
  async fileUnder(player: PlayerReport & Frame, filedUnder: TalkId): Promise<void> {
    const reported = (await knownPlayers.get(player.playerId)) ?? player;
    await playerRegistry.put({ ...reported, filedUnder });
  },

  drop: knownPlayers.drop,
  get: knownPlayers.get,
  all: knownPlayers.all,

  /**
   * Records that a frame within a page has a video, and nothing about the video: no browser lists
   * the frames of a page, and Chromium cannot reach them all at once when one is closed to us.
   */
  async putVideoFrame({ tabId, frameId }: Frame): Promise<void> {
    if (frameId !== 0) await videoFrames.put(`${tabId}:${frameId}`, { tabId, frameId });
  },

  /** The frames of a tab that have, or had, a video. */
  async videoFrames(tabId: number): Promise<Frame[]> {
    return (await videoFrames.all()).filter((frame) => frame.tabId === tabId);
  },

  /** Prevents other changes to what is known of a player while something is decided about it. */
  async locked<Result>(playerId: PlayerId, decide: () => Promise<Result>): Promise<Result> {
    return navigator.locks.request(`player:${playerId}`, decide);
  },
};

/**
 * Drops the players of every tab that is closed, because a player that crashes or is killed does
 * not report it.
 */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener(async (tabId) => {
    const isGone = (entry: Frame): boolean => entry.tabId === tabId;
    await Promise.all(tables.map((table) => table.dropWhere(isGone)));
  });
}

/** Returns whether a player is in a frame. */
export function isIn(player: Frame, frame: Frame): boolean {
  return player.tabId === frame.tabId && player.frameId === frame.frameId;
}
