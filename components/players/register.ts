import { browser } from 'wxt/browser';
import type { PlayerId, PlayerReport, PointedNote } from '../messages/player';
import type { TalkId } from '../talks/talk';
import { allEntries, readEntry } from './sessionEntries';

/** A frame of a tab. Firefox's frame ids need more than 32 bits. */
export interface Frame {
  tabId: number;
  frameId: number;
}

/** A player with the frame it lives in. */
export interface KnownPlayer extends PlayerReport, Frame {
  /** The talk its notes go to, which a superseded or second upload has from another video. */
  filedUnder: TalkId;
}

// One key for each player and page of its: two writes at once then never undo each other.
export const PLAYER = 'player:';
const VIDEO = 'video:';
const POINTED = 'pointed:';

/** What is open in the composer of a player, see `notes/openNotes.ts`. */
export const OPEN_NOTE = 'composition:';

/** The note that a step led a player to, see `notes/stepNote.ts`. */
export const LED_TO = 'ledTo:';

/** All that is kept of a player or a tab; each entry says in which tab it is. */
const KINDS = [PLAYER, VIDEO, POINTED, OPEN_NOTE, LED_TO, 'composer:', 'preview:'] as const;

/** A page of Talkmark that is framed over a player. */
type Overlay = 'composer' | 'preview';

/** The players of all tabs. It outlives the background, not the browser. */
export const register = {
  /** Adds a player or what is new of it; a player that was in its frame before is gone. */
  async put(player: KnownPlayer): Promise<void> {
    for (const other of await register.all()) {
      if (isIn(other, player) && other.playerId !== player.playerId) {
        await register.forget(other.playerId);
      }
    }
    await browser.storage.session.set({ [PLAYER + player.playerId]: player });
  },

  /**
   * Files a player's notes under a talk; to be called while it is `locked`. One that was injected just now
   * may not have reported yet; one that has knows better.
   */
  async fileUnder(player: PlayerReport & Frame, filedUnder: TalkId): Promise<void> {
    const reported = (await register.get(player.playerId)) ?? player;
    await register.put({ ...reported, filedUnder });
  },

  async drop(playerId: PlayerId): Promise<void> {
    await browser.storage.session.remove(PLAYER + playerId);
  },

  /** Drops a player that is gone, with all that was over it. */
  async forget(playerId: PlayerId): Promise<void> {
    await browser.storage.session.remove(KINDS.map((kind) => kind + playerId));
  },

  async get(playerId: PlayerId): Promise<KnownPlayer | undefined> {
    return readEntry<KnownPlayer>(PLAYER + playerId);
  },

  async all(): Promise<KnownPlayer[]> {
    return allEntries<KnownPlayer>(PLAYER);
  },

  /**
   * Notes that a frame within a page has a video, and nothing of it: no browser tells which frames a
   * page has, and Chromium reaches none of them at once when one is closed to us.
   */
  async putVideoFrame(frame: Frame): Promise<void> {
    const { tabId, frameId } = frame;
    if (frameId === 0) return;
    await browser.storage.session.set({ [`${VIDEO}${tabId}:${frameId}`]: { tabId, frameId } });
  },

  /** The frames of a tab that have, or had, a video. */
  async videoFrames(tabId: number): Promise<Frame[]> {
    return (await allEntries<Frame>(VIDEO)).filter((frame) => frame.tabId === tabId);
  },

  /** Keeps others from changing what is known of a player while something is decided on it. */
  async locked<Result>(playerId: PlayerId, decide: () => Promise<Result>): Promise<Result> {
    return navigator.locks.request(PLAYER + playerId, decide);
  },

  /**
   * Notes that a page over a player has loaded and can be spoken to. It stays while the player comes
   * and goes, as when its page shows no talk for a while.
   */
  async putOverlay(kind: Overlay, playerId: PlayerId, { tabId, frameId }: Frame): Promise<void> {
    await browser.storage.session.set({ [`${kind}:${playerId}`]: { tabId, frameId } });
  },

  async overlayOf(kind: Overlay, playerId: PlayerId): Promise<Frame | undefined> {
    return readEntry<Frame>(`${kind}:${playerId}`);
  },

  /** Notes which mark of a player is pointed at, for a preview that is still loading. */
  async putPointed(mark: PointedNote, { tabId, frameId }: Frame): Promise<void> {
    await browser.storage.session.set({ [POINTED + mark.playerId]: { ...mark, tabId, frameId } });
  },

  async pointedOf(playerId: PlayerId): Promise<PointedNote | undefined> {
    return readEntry<PointedNote>(POINTED + playerId);
  },
};

/** Drops the players of every tab that is closed, since a crash or a kill sends no last word. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener(async (tabId) => {
    const stored = await browser.storage.session.get();
    const gone = Object.entries(stored).filter(
      ([key, entry]) =>
        KINDS.some((kind) => key.startsWith(kind)) && (entry as Frame).tabId === tabId,
    );
    await browser.storage.session.remove(gone.map(([key]) => key));
  });
}

/** Whether a player is in a frame. */
export function isIn(player: Frame, frame: Frame): boolean {
  return player.tabId === frame.tabId && player.frameId === frame.frameId;
}
