import { browser } from 'wxt/browser';
import { frameHosts } from '../access/frames';
import { siteAccess } from '../access/grants';
import { sendMessage } from '../messages';
import type { NoTalk, TalkInTab } from '../messages/pages';
import type { PlayerState } from '../messages/player';
import type { Notebook } from '../notebook/database';
import { describeTalk } from '../notebook/describeTalk';
import { refuseCatalogueTalk } from '../notebook/rememberTalk';
import { NoVideoError } from '../page/noVideo';
import { type KnownPlayer, playerRegistry } from '../players/playerRegistry';
import { askPlayerOfTab, UnreachableError } from '../players/reachPlayers';
import { readSettings } from '../settings/settings';
import { FIRST_TALK, firstTalkPath } from '../sites/contract/firstTalk';
import { talkLink } from '../talks/links';
import type { TalkId } from '../talks/talk';
import { startNote } from './composing';
import type { Handlers } from './handlers';
import { noteInTab } from './noteInTab';
import { ownPage } from './senderRules';
import { redrawMarks } from './servePlayers';
import { talkOfPage } from './talkOfPage';
import { chooseVideo, videosOfTab } from './videoChoice';

/** Returns the handlers for what the popup and the side panel ask about a tab. */
export function serveTabs(
  db: Notebook,
): Handlers<
  | 'talkInTab'
  | 'startNote'
  | 'momentInTab'
  | 'chooseVideoInTab'
  | 'refuseCatalogueTalk'
  | 'showMoment'
  | 'jumpTo'
> {
  return {
    talkInTab: ownPage(async ({ tabId }) => talkInTab(db, tabId)),
    startNote: ownPage(async ({ tabId, pressedAt }) => {
      if (!(await startNote(db, tabId, pressedAt))) throw new NoVideoError();
    }),
    momentInTab: ownPage(async ({ tabId, pressedAt }) => noteInTab(db, tabId, pressedAt)),
    chooseVideoInTab: ownPage(async ({ tabId, playerId, index }) =>
      chooseVideo(tabId, playerId, index),
    ),
    refuseCatalogueTalk: ownPage(async ({ tabId, refused }) => {
      const { report } = (await readPlayerOfTab(tabId)) ?? {};
      if (!report) throw new NoVideoError();
      const { talk } = await describeTalk(db, report.talk, refused);
      await refuseCatalogueTalk(db, talk, refused, Date.now());
      await redrawMarks(db, talk.id);
    }),
    showMoment: ownPage(async ({ talkId, at }) => showMoment(talkId, at)),
    jumpTo: ownPage(async ({ talkId, at }) => jumpTo(db, talkId, at)),
  };
}

async function jumpTo(db: Notebook, talkId: TalkId, at: number): Promise<void> {
  const start = Math.max(0, at - (await readSettings()).leadIn);
  if (await seekOpenTalk(talkId, start)) return;
  const url =
    talkId === FIRST_TALK
      ? browser.runtime.getURL(firstTalkPath(start))
      : talkLink((await db.talks.get(talkId)) ?? { id: talkId, url: '' }, start);
  if (url) await browser.tabs.create({ url });
}

/** Shows a moment of a talk in each of its open players that is paused. */
async function showMoment(talkId: TalkId, at: number): Promise<void> {
  for (const player of await playersOf(talkId)) {
    const { playerId } = player;
    await sendMessage('followMoment', { playerId, at }, player).catch(() =>
      playerRegistry.drop(playerId),
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
    if (error instanceof UnreachableError) return { reason: 'unreachable' };
    throw error;
  }
}

async function readPlayerOfTab(tabId: number): Promise<PlayerState | undefined> {
  return askPlayerOfTab(tabId, (player) =>
    sendMessage('readPlayer', { playerId: player.playerId }, player),
  );
}

/**
 * Seeks in a tab that has the talk open and shows the tab; of several players, takes the one used
 * last.
 */
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
      // That player has gone without notice; the next one, or a new tab, is used.
      await playerRegistry.drop(player.playerId);
    }
  }
  return false;
}

async function playersOf(talkId: TalkId): Promise<KnownPlayer[]> {
  return (await playerRegistry.all()).filter(({ filedUnder }) => filedUnder === talkId);
}
