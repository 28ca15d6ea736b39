import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { onMessage, type NoTalk, sendMessage, type TalkInTab } from '../messages';
import { startNote } from '../notes/composing';
import type { Notebook } from '../notes/database';
import { Moment } from '../notes/note';
import { refuseCatalogueTalk } from '../notes/notebook';
import { playerOfTab, Unreachable } from '../players/reach';
import { register } from '../players/register';
import { redrawMarks } from '../players/servePlayers';
import { requireOwnPage } from '../senders';
import { describeTalk } from './describeTalk';
import { talkLink } from './links';
import { TalkId } from './talk';

const TabInput = v.object({ tabId: v.pipe(v.number(), v.integer()) });
const StartInput = v.object({ ...TabInput.entries, pressedAt: v.pipe(v.number(), v.finite()) });
const RefuseInput = v.object({ ...TabInput.entries, refused: v.boolean() });
const JumpInput = v.object({ talkId: TalkId, at: Moment });

/** Answers the popup about the tab it was opened on. */
export function serveTabs(db: Notebook): void {
  onMessage('talkInTab', async ({ data, sender }) => {
    requireOwnPage(sender);
    return talkInTab(db, v.parse(TabInput, data).tabId);
  });

  onMessage('startNote', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { tabId, pressedAt } = v.parse(StartInput, data);
    await startNote(db, tabId, pressedAt);
  });

  onMessage('refuseCatalogueTalk', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { tabId, refused } = v.parse(RefuseInput, data);
    const player = await playerOfTab(tabId);
    if (!player) return;
    const { talk } = await describeTalk(db, player.talk, refused);
    await refuseCatalogueTalk(db, talk, refused, Date.now());
    await redrawMarks(db, talk.id);
  });

  onMessage('jumpTo', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { talkId, at } = v.parse(JumpInput, data);
    if (await seekOpenTalk(talkId, at)) return;
    const url = talkLink((await db.talks.get(talkId)) ?? { id: talkId, url: '' }, at);
    if (url) await browser.tabs.create({ url });
  });
}

async function talkInTab(db: Notebook, tabId: number): Promise<TalkInTab | NoTalk> {
  try {
    const player = await playerOfTab(tabId);
    if (!player) return { reason: 'no-video' };
    const { playerId } = player;
    const { report, at } = await sendMessage('readPlayer', { playerId }, player);
    return { playerId, at, ...(await describeTalk(db, report.talk)) };
  } catch (error) {
    return { reason: error instanceof Unreachable ? 'unreachable' : 'no-video' };
  }
}

/** Seeks in the tab that has the talk open, the one in front first. */
async function seekOpenTalk(talkId: TalkId, at: number): Promise<boolean> {
  const players = (await register.all()).filter(({ filedUnder }) => filedUnder === talkId);
  players.sort((a, b) => b.lastActive - a.lastActive);
  for (const player of players) {
    try {
      await sendMessage('seekPlayer', { playerId: player.playerId, at }, player);
      const tab = await browser.tabs.update(player.tabId, { active: true });
      if (tab?.windowId !== undefined)
        await browser.windows.update(tab.windowId, { focused: true });
      return true;
    } catch {
      // That player is gone without a word; the next one, or a new tab, serves.
      await register.drop(player.playerId);
    }
  }
  return false;
}
