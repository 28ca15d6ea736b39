import * as v from 'valibot';
import { onMessage, sendMessage, type TalkMarks } from '../messages';
import type { Notebook } from '../notebook/database';
import { describeTalk } from '../notebook/describeTalk';
import { hasNotesOnPage, notesOfTalk } from '../notebook/queries';
import { injectPlayers } from '../players/reach';
import { type Frame, isIn, type KnownPlayer, register } from '../players/register';
import { PlayerInput, PlayerReportInput } from '../players/report';
import { frameOf, NotAllowed } from '../senders';
import { readSettings } from '../settings/settings';
import { addressesFor } from '../sites/contract/lookup';
import type { TalkId } from '../talks/talk';
import { showCount } from './badge';
import { tellFullscreen } from './composing';
import { openNotes } from './openNotes';
import { keepWatched } from './watched';

const Notice = v.object({
  url: v.pipe(v.string(), v.url(), v.maxLength(4096)),
  title: v.pipe(v.string(), v.maxLength(5000)),
});

/** Answers loaders and players; what else a content script may ask is in `servePreviews` and `serveButtons`. */
export function servePlayers(db: Notebook): void {
  onMessage('videoNoticed', async ({ data, sender }) => {
    const { url, title } = v.parse(Notice, data);
    const { tabId, frameId, url: senderUrl } = frameOf(sender);
    await register.putVideoFrame({ tabId, frameId });
    const address = new URL(url);
    if (address.origin !== URL.parse(senderUrl)?.origin) throw new NotAllowed();
    const site = addressesFor(address);
    const id = site.talkId(address);
    if (!id || (await isHere({ tabId, frameId }))) return;
    const { known } = await describeTalk(db, { id, url: site.talkUrl(address), title });
    if (known || (await hasNotesOnPage(db, id))) await injectPlayers(tabId, frameId);
  });

  onMessage('playerChanged', async ({ data, sender }) => {
    const report = v.parse(PlayerReportInput, data);
    const { playerId, fullscreen } = report;
    const frame = frameOf(sender);
    const before = await register.get(playerId);
    if (before && !isIn(before, frame)) throw new NotAllowed();
    if (before) void keepWatched(db, before, report, Date.now());
    const { talk, known } = await describeTalk(db, report.talk);
    const { tabId, frameId } = frame;
    const isKept = await register.locked(playerId, async () => {
      // Of any other video nothing is kept, once the note on it is done, unless the user chose.
      const isOfUse =
        known || report.chosen !== undefined || (await openNotes.get(playerId)) !== undefined;
      if (isOfUse) await register.put({ ...report, tabId, frameId, filedUnder: talk.id });
      else await register.drop(playerId);
      return isOfUse;
    });
    if (before || isKept) void showCount(db, tabId);
    if (!isKept) return { known, markers: [], leadIn: 0 };
    await tellFullscreen(playerId, fullscreen);
    return marksOfTalk(db, talk.id, known);
  });

  onMessage('playerGone', async ({ data, sender }) => {
    const { playerId } = v.parse(PlayerInput, data);
    const player = await register.get(playerId);
    if (!player || !isIn(player, frameOf(sender))) return;
    void keepWatched(db, player, undefined, Date.now());
    await register.drop(playerId);
    void showCount(db, player.tabId);
    await openNotes.drop(playerId);
  });
}

/** Lets the players of a talk redraw its marks, and the icon count them anew, after its notes changed. */
export async function redrawMarks(db: Notebook, talkId: TalkId): Promise<void> {
  const players = (await register.all()).filter((player) => player.filedUnder === talkId);
  await Promise.all(players.map(async (player) => markPlayer(db, player)));
}

async function markPlayer(db: Notebook, player: KnownPlayer): Promise<void> {
  const { playerId, tabId, frameId } = player;
  const { talk, known } = await describeTalk(db, player.talk);
  // It may have been merged into another one.
  if (talk.id !== player.filedUnder)
    await register.locked(playerId, async () => register.fileUnder(player, talk.id));
  void showCount(db, tabId);
  const marks = await marksOfTalk(db, talk.id, known);
  await sendMessage('markTalk', { playerId, talkId: player.talk.id, ...marks }, { tabId, frameId })
    // The frame went without a word, as in a crash.
    .catch(() => register.drop(playerId));
}

async function marksOfTalk(db: Notebook, talkId: TalkId, known: boolean): Promise<TalkMarks> {
  const [notes, { leadIn }] = await Promise.all([notesOfTalk(db, talkId), readSettings()]);
  return { known, markers: notes.map(({ id, at }) => ({ id, at })), leadIn };
}

/** Whether a player in that frame answers; one that went without a word is dropped. */
async function isHere(frame: Frame): Promise<boolean> {
  const player = (await register.all()).find((known) => isIn(known, frame));
  if (!player) return false;
  try {
    await sendMessage('readPlayer', { playerId: player.playerId }, player);
    return true;
  } catch {
    await register.drop(player.playerId);
    return false;
  }
}
