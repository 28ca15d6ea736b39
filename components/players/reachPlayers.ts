import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import { type PlayerReport, PlayerReportInput } from '../messages/player';
import { choosePlayer } from './choosePlayer';
import { type Frame, isIn, playerRegistry } from './playerRegistry';

/** The browser lets no extension into this page: its own pages, its store, a page that was never granted. */
export class UnreachableError extends Error {
  constructor() {
    super('The browser lets no extension into this page.');
    this.name = 'UnreachableError';
  }
}

/** A player and where to reach it. */
export type ReachedPlayer = PlayerReport & Frame;

/**
 * Asks the player that the user means in a tab. A video that is not a known talk is not in the
 * registry, so all players are checked unless the user's choice, fullscreen or focus says which one
 * is meant. A player is injected where none has reported, as in a tab that was open before Talkmark
 * was installed, or where the player has gone without notice, as after an update or a crash.
 * @param ask rejects when the player does not answer
 * @param frameId the frame whose player is meant, where it has one
 * @returns undefined where the tab has no video to take notes on
 * @throws UnreachableError
 */
export async function askPlayerOfTab<Answer>(
  tabId: number,
  ask: (player: ReachedPlayer) => Promise<Answer>,
  frameId?: number,
): Promise<Answer | undefined> {
  const [inFrame] = frameId === undefined ? [] : await injectPlayers(tabId, frameId);
  if (inFrame) return ask(inFrame);
  const known = choosePlayer(
    (await playerRegistry.all()).filter((player) => player.tabId === tabId),
  );
  if (known && isMeant(known)) {
    try {
      // Its last report may be out of date: the focus may just have moved to another frame.
      const { report } = await sendMessage('readPlayer', { playerId: known.playerId }, known);
      if (!report || isMeant(report)) return await ask(known);
    } catch {
      await playerRegistry.drop(known.playerId);
    }
  }
  const injecting = injectPlayers(tabId);
  const injected = await injecting.catch(() => []);
  const meant = choosePlayer(injected) ?? (known && (await answering(known)));
  // Throws if the tab is out of reach and no player that had reported is left.
  if (!meant) await injecting;
  return meant && ask(meant);
}

/** Returns a player that has reported, unless its page has gone without notice. */
async function answering(player: ReachedPlayer): Promise<ReachedPlayer | undefined> {
  try {
    await sendMessage('readPlayer', { playerId: player.playerId }, player);
    return player;
  } catch {
    await playerRegistry.drop(player.playerId);
    return undefined;
  }
}

/** Returns whether no other player of its tab can be the one that the user means. */
function isMeant({ fullscreen, chosen, focused }: PlayerReport): boolean {
  return fullscreen || chosen === true || focused;
}

/**
 * Returns all players of a tab, after injecting one into every frame that may have a video.
 * @throws UnreachableError
 */
export async function playersOfTab(tabId: number): Promise<ReachedPlayer[]> {
  const known = (await playerRegistry.all()).filter((player) => player.tabId === tabId);
  if (known.length === 0) return injectPlayers(tabId);
  const frames = [{ tabId, frameId: 0 }, ...(await playerRegistry.videoFrames(tabId))];
  const others = frames.filter((frame) => !known.some((player) => isIn(player, frame)));
  const injected = await Promise.allSettled(
    others.map(async ({ frameId }) => injectPlayers(tabId, frameId)),
  );
  return [
    ...known,
    ...injected.flatMap((player) => (player.status === 'fulfilled' ? player.value : [])),
  ];
}

/**
 * Injects the player into one frame, or into every frame of the tab that the browser lets us into.
 * @throws UnreachableError
 */
export async function injectPlayers(tabId: number, frameId?: number): Promise<ReachedPlayer[]> {
  try {
    return await inject(
      frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] },
    );
  } catch {
    if (frameId !== undefined) throw new UnreachableError();
  }
  // Chromium refuses all frames when one of them is out of reach, so each is tried separately.
  const frames = [{ frameId: 0 }, ...(await playerRegistry.videoFrames(tabId))];
  const players = await Promise.allSettled(
    frames.map(async (frame) => inject({ tabId, frameIds: [frame.frameId] })),
  );
  if (players.every(({ status }) => status === 'rejected')) throw new UnreachableError();
  return players.flatMap((player) => (player.status === 'fulfilled' ? player.value : []));
}

async function inject(target: Browser.scripting.InjectionTarget): Promise<ReachedPlayer[]> {
  const results = await browser.scripting.executeScript({ target, files: ['/player.js'] });
  // The result comes from a web page's process, so it is checked.
  return results.flatMap(({ frameId, result }) => {
    const { success, output } = v.safeParse(PlayerReportInput, result);
    return success ? [{ ...output, tabId: target.tabId, frameId }] : [];
  });
}
