import { sendMessage } from '../messages';
import type { TalkMarks } from '../messages/player';
import type { Notebook } from '../notebook/database';
import { describeTalk } from '../notebook/describeTalk';
import { hasNotesOnPage, notesOfTalk } from '../notebook/queries';
import {
  type Frame,
  isIn,
  type KnownPlayer,
  openNotes,
  playerRegistry,
} from '../players/playerRegistry';
import { injectPlayers, type ReachedPlayer } from '../players/reachPlayers';
import { readSettings } from '../settings/settings';
import { addressesFor } from '../sites/contract/lookup';
import type { TalkId } from '../talks/talk';
import { showCount } from './badge';
import { tellFullscreen } from './composing';
import type { Handlers } from './handlers';
import { loader, reporter } from './senderRules';
import { keepWatched } from './watchProgress';

/**
 * Returns the handlers for loaders and players; those for the other messages of content scripts are
 * in `servePreviews` and `serveButtons`.
 */
export function servePlayers(
  db: Notebook,
): Handlers<'videoNoticed' | 'playerChanged' | 'playerGone'> {
  return {
    videoNoticed: loader(async ({ url, title }, frame) => {
      await playerRegistry.putVideoFrame(frame);
      const address = new URL(url);
      const site = addressesFor(address);
      const id = site.talkId(address);
      if (!id || (await isHere(frame))) return;
      const { known } = await describeTalk(db, { id, url: site.talkUrl(address), title });
      if (known || (await hasNotesOnPage(db, id))) await injectPlayers(frame.tabId, frame.frameId);
    }),
    playerChanged: reporter(async (report, { frame, before }) => {
      if (before) void keepWatched(db, before, report, Date.now());
      return registerPlayer(db, { ...report, ...frame }, before);
    }),
    playerGone: reporter(async ({ playerId }, { before }) => {
      if (!before) return;
      void keepWatched(db, before, undefined, Date.now());
      await playerRegistry.drop(playerId);
      void showCount(db, before.tabId);
      await openNotes.drop(playerId);
    }),
  };
}

/**
 * Registers a player with its report, unless its video is of no use, and returns the marks that the
 * player draws.
 */
async function registerPlayer(
  db: Notebook,
  player: ReachedPlayer,
  before: KnownPlayer | undefined,
): Promise<TalkMarks> {
  const { playerId, tabId, fullscreen, chosen } = player;
  const { talk, known } = await describeTalk(db, player.talk);
  const isKept = await playerRegistry.locked(playerId, async () => {
    // Nothing is kept about any other video once the note on it is done, unless the user has
    // chosen.
    const isOfUse = known || chosen !== undefined || (await openNotes.get(playerId)) !== undefined;
    if (isOfUse) await playerRegistry.put({ ...player, filedUnder: talk.id });
    else await playerRegistry.drop(playerId);
    return isOfUse;
  });
  if (before || isKept) void showCount(db, tabId);
  if (!isKept) return { known, markers: [], leadIn: 0 };
  await tellFullscreen(playerId, fullscreen);
  return marksOfTalk(db, talk.id, known);
}

/**
 * Makes the players of a talk redraw its marks, and updates the count on the icon, after its notes
 * have changed.
 */
export async function redrawMarks(db: Notebook, talkId: TalkId): Promise<void> {
  const players = (await playerRegistry.all()).filter((player) => player.filedUnder === talkId);
  await Promise.all(players.map(async (player) => markPlayer(db, player)));
}

async function markPlayer(db: Notebook, player: KnownPlayer): Promise<void> {
  const { playerId, tabId, frameId } = player;
  const { talk, known } = await describeTalk(db, player.talk);
  // The talk may have been merged into another one.
  if (talk.id !== player.filedUnder)
    await playerRegistry.locked(playerId, async () => playerRegistry.fileUnder(player, talk.id));
  void showCount(db, tabId);
  const marks = await marksOfTalk(db, talk.id, known);
  await sendMessage('markTalk', { playerId, talkId: player.talk.id, ...marks }, { tabId, frameId })
    // The frame has gone without notice, as in a crash.
    .catch(() => playerRegistry.drop(playerId));
}

async function marksOfTalk(db: Notebook, talkId: TalkId, known: boolean): Promise<TalkMarks> {
  const [notes, { leadIn }] = await Promise.all([notesOfTalk(db, talkId), readSettings()]);
  return { known, markers: notes.map(({ id, at }) => ({ id, at })), leadIn };
}

/** Returns whether a player in that frame answers, and drops one that has gone without notice. */
async function isHere(frame: Frame): Promise<boolean> {
  const player = (await playerRegistry.all()).find((known) => isIn(known, frame));
  if (!player) return false;
  try {
    await sendMessage('readPlayer', { playerId: player.playerId }, player);
    return true;
  } catch {
    await playerRegistry.drop(player.playerId);
    return false;
  }
}
