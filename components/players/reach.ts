import { browser } from 'wxt/browser';
import type { PlayerReport } from '../messages';
import { choosePlayer } from './choose';
import { register } from './register';

/** A player and where to reach it. */
export type ReachedPlayer = PlayerReport & { tabId: number; frameId: number };

/** The browser lets no extension into this page (its own pages, its store, a page never granted). */
export class Unreachable extends Error {
  constructor() {
    super('The browser lets no extension into this page.');
    this.name = 'Unreachable';
  }
}

/**
 * The player that the user means in a tab; injected where none has reported, as in a tab that was
 * open before Talkmark was installed or updated.
 * @throws Unreachable
 */
export async function playerOfTab(tabId: number): Promise<ReachedPlayer | undefined> {
  const players = (await register.all()).filter((player) => player.tabId === tabId);
  return choosePlayer(players) ?? choosePlayer(await injectPlayers(tabId));
}

/**
 * Brings the player into one frame, or into every frame of the tab that the browser lets us into.
 * @throws Unreachable
 */
export async function injectPlayers(tabId: number, frameId?: number): Promise<ReachedPlayer[]> {
  const files = ['/player.js' as const];
  const { executeScript } = browser.scripting;
  try {
    // Chromium refuses all frames when one of them is out of reach: the outer page alone then.
    const results =
      frameId === undefined
        ? await executeScript({ target: { tabId, allFrames: true }, files }).catch(() =>
            executeScript({ target: { tabId }, files }),
          )
        : await executeScript({ target: { tabId, frameIds: [frameId] }, files });
    return results.flatMap(({ frameId: frame, result }) =>
      result ? [{ ...(result as PlayerReport), tabId, frameId: frame }] : [],
    );
  } catch {
    throw new Unreachable();
  }
}
