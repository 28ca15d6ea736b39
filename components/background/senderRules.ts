import type { Browser } from 'wxt/browser';
import type { PlayerId } from '../messages/player';
import { type Frame, isIn, type KnownPlayer, playerRegistry } from '../players/playerRegistry';

type Sender = Browser.runtime.MessageSender;

/** A message came from a context that may not send it. Nothing was done. */
export class NotAllowedError extends Error {
  constructor() {
    super('This page may not ask for that.');
    this.name = 'NotAllowedError';
  }
}

/**
 * Checks the sender before the data is read, then the data, and returns what the handler needs to
 * know about the sender. It is synchronous unless it looks up a player.
 * @throws NotAllowedError
 */
type Check<Needed, Known> = (sender: Sender) => (data: Needed) => Known | Promise<Known>;

/** Says who may send a message and how it is answered. One of the rules below creates it. */
export interface Handler<Data, Result> {
  check: Check<Data, unknown>;
  answer: (data: Data, known: never) => Result | Promise<Result>;
}

type Rule<Needed, Known> = <Data extends Needed, Result>(
  answer: (data: Data, known: Known) => Result | Promise<Result>,
) => Handler<Data, Result>;

function rule<Needed, Known>(check: Check<Needed, Known>): Rule<Needed, Known> {
  return (answer) => ({ check, answer });
}

interface OfPlayer {
  playerId: PlayerId;
}

/** Allows any page of Talkmark, and gives the handler its tab, where it is in one. */
export const ownPage = rule<unknown, Browser.tabs.Tab | undefined>((sender) => {
  requireOwnPage(sender);
  return () => sender.tab;
});

/**
 * Allows a page of Talkmark that is framed over its player, in the same tab, and gives the handler
 * its frame.
 */
export const overlay = rule<OfPlayer, Frame>((sender) => {
  requireOwnPage(sender);
  const frame = frameOf(sender);
  return async ({ playerId }) => {
    const player = await playerRegistry.get(playerId);
    // A page that shows no talk for a while has left the registry, but what is over it stays.
    if (player && player.tabId !== frame.tabId) throw new NotAllowedError();
    return frame;
  };
});

/** Allows a script in any frame of a tab, and gives the handler the frame. */
export const anyFrame = rule<unknown, Frame>((sender) => {
  const frame = frameOf(sender);
  return () => frame;
});

/** Allows the loader in the page whose address it names, and gives the handler its frame. */
export const loader = rule<{ url: string }, Frame>((sender) => {
  const frame = frameOf(sender);
  return ({ url }) => {
    if (URL.parse(url)?.origin !== URL.parse(sender.url ?? '')?.origin) throw new NotAllowedError();
    return frame;
  };
});

/**
 * Allows a player that is registered in the sender's frame or not registered yet, and gives the
 * handler both.
 */
export const reporter = rule<OfPlayer, { frame: Frame; before: KnownPlayer | undefined }>(
  (sender) => {
    const frame = frameOf(sender);
    return async ({ playerId }) => {
      const before = await playerRegistry.get(playerId);
      if (before && !isIn(before, frame)) throw new NotAllowedError();
      return { frame, before };
    };
  },
);

/** Allows a player that is registered in the sender's frame, and gives the handler the player. */
export const ownPlayer = rule<OfPlayer, KnownPlayer>((sender) => {
  const frame = frameOf(sender);
  return async ({ playerId }) => playerIn(frame, playerId);
});

/**
 * Returns the player that is registered in a frame.
 * @throws NotAllowedError for a player of another frame
 */
export async function playerIn(frame: Frame, playerId: PlayerId): Promise<KnownPlayer> {
  const found = await playerRegistry.get(playerId);
  if (!found || !isIn(found, frame)) throw new NotAllowedError();
  return found;
}

/**
 * Lets only Talkmark's own pages pass. A framed composer has a tab and a frame like a content
 * script, so only its address, which the browser vouches for, distinguishes the two.
 * @throws NotAllowedError
 */
function requireOwnPage({ url = '' }: Sender): void {
  if (!/^(chrome|moz)-extension:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new NotAllowedError();
}

/**
 * Returns the tab and frame that sent a message.
 * @throws NotAllowedError for a page that is in no tab
 */
function frameOf({ tab, frameId }: Sender): { tabId: number; frameId: number } {
  if (tab?.id === undefined || frameId === undefined) throw new NotAllowedError();
  return { tabId: tab.id, frameId };
}
