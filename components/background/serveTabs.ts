import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { frameHosts } from '../access/frames';
import { siteAccess } from '../access/grants';
import { onMessage, type NoTalk, type PlayerState, sendMessage, type TalkInTab } from '../messages';
import type { Notebook } from '../notebook/database';
import { describeTalk } from '../notebook/describeTalk';
import { Moment } from '../notebook/note';
import { refuseCatalogueTalk } from '../notebook/notebook';
import { NoVideo } from '../page/noVideo';
import { askPlayerOfTab, Unreachable } from '../players/reach';
import { type KnownPlayer, register } from '../players/register';
import { PlayerInput } from '../players/report';
import { requireOwnPage } from '../senders';
import { readSettings } from '../settings/settings';
import { FIRST_TALK, firstTalkPath } from '../sites/contract/firstTalk';
import { talkLink } from '../talks/links';
import { TalkId } from '../talks/talk';
import { startNote } from './composing';
import { noteInTab } from './noteInTab';
import { redrawMarks } from './servePlayers';
import { talkOfPage } from './talkOfPage';
import { chooseVideo, videosOfTab } from './videoChoice';

const TabInput = v.object({ tabId: v.pipe(v.number(), v.integer()) });
const StartInput = v.object({ ...TabInput.entries, pressedAt: v.pipe(v.number(), v.finite()) });
const ChoiceInput = v.object({
  ...TabInput.entries,
  ...PlayerInput.entries,
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
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
    if (!(await startNote(db, tabId, pressedAt))) throw new NoVideo();
  });

  onMessage('momentInTab', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { tabId, pressedAt } = v.parse(StartInput, data);
    return noteInTab(db, tabId, pressedAt);
  });

  onMessage('chooseVideoInTab', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { tabId, playerId, index } = v.parse(ChoiceInput, data);
    await chooseVideo(tabId, playerId, index);
  });

  onMessage('refuseCatalogueTalk', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { tabId, refused } = v.parse(RefuseInput, data);
    const { report } = (await readPlayerOfTab(tabId)) ?? {};
    if (!report) throw new NoVideo();
    const { talk } = await describeTalk(db, report.talk, refused);
    await refuseCatalogueTalk(db, talk, refused, Date.now());
    await redrawMarks(db, talk.id);
  });

  onMessage('showMoment', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { talkId, at } = v.parse(JumpInput, data);
    await showMoment(talkId, at);
  });

  onMessage('jumpTo', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { talkId, at } = v.parse(JumpInput, data);
    const start = Math.max(0, at - (await readSettings()).leadIn);
    if (await seekOpenTalk(talkId, start)) return;
    const url =
      talkId === FIRST_TALK
        ? browser.runtime.getURL(firstTalkPath(start))
        : talkLink((await db.talks.get(talkId)) ?? { id: talkId, url: '' }, start);
    if (url) await browser.tabs.create({ url });
  });
}

/** Shows a moment in every open player of a talk that is paused. */
async function showMoment(talkId: TalkId, at: number): Promise<void> {
  for (const player of await playersOf(talkId)) {
    const { playerId } = player;
    await sendMessage('followMoment', { playerId, at }, player).catch(() =>
      register.drop(playerId),
    );
  }
}

async function talkInTab(db: Notebook, tabId: number): Promise<TalkInTab | NoTalk> {
  try {
    const { report, at = 0 } = (await readPlayerOfTab(tabId)) ?? {};
    if (!report) {
      const [frames, talk] = await Promise.all([frameHosts(tabId), talkOfPage(db, tabId)]);
      return { reason: 'no-video', frames, ...(talk ? { talk } : {}) };
    }
    const { playerId, playing, host } = report;
    const described = await describeTalk(db, report.talk);
    const [site, videos, frames] = await Promise.all([
      siteAccess(host),
      videosOfTab(tabId),
      described.known ? [] : frameHosts(tabId),
    ]);
    return { playerId, playing, at, site, videos, frames, ...described };
  } catch (error) {
    if (error instanceof Unreachable) return { reason: 'unreachable' };
    throw error;
  }
}

async function readPlayerOfTab(tabId: number): Promise<PlayerState | undefined> {
  return askPlayerOfTab(tabId, (player) =>
    sendMessage('readPlayer', { playerId: player.playerId }, player),
  );
}

/** Seeks in a tab that has the talk open and shows it; the player used last, where there are several. */
async function seekOpenTalk(talkId: TalkId, at: number): Promise<boolean> {
  const players = await playersOf(talkId);
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

async function playersOf(talkId: TalkId): Promise<KnownPlayer[]> {
  return (await register.all()).filter(({ filedUnder }) => filedUnder === talkId);
}
