import { type Browser, browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import type { Notebook } from '../notebook/database';
import { injectPlayers } from '../players/reachPlayers';
import { startNote } from './composing';
import { keep, keyPressedAt } from './noteKey';
import { chooseVideo } from './videoChoice';

const ENTRY_ID = 'note';

/**
 * Serves Talkmark's entry in the browser's context menu. The talk plays on behind the menu, and no
 * browser reports when the menu was opened, so the moment is that of the click on the entry, as
 * with a key.
 */
export function serveMenu(db: Notebook): void {
  // The browser keeps the entry, but its language may change when the browser restarts.
  browser.runtime.onInstalled.addListener(makeEntry);
  browser.runtime.onStartup.addListener(makeEntry);
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const pressedAt = keyPressedAt(performance, Date.now());
    // Chromium uses the id -1 where there is no tab.
    if (tab?.id === undefined || tab.id < 0) return;
    void keep(db, tab.id, addNote(db, tab.id, pressedAt, click));
  });
}

function makeEntry(): void {
  // `&` marks the entry's access key, which no entry of the browsers themselves uses.
  const title = browser.i18n.getMessage('menuNote');
  const entry: Browser.contextMenus.CreateProperties = {
    id: ENTRY_ID,
    title,
    // No `audio`: Talkmark has no player for it. `page` does not apply where something is selected.
    contexts: ['page', 'frame', 'selection', 'video'],
    documentUrlPatterns: ['*://*/*'],
  };
  browser.contextMenus.create(entry, () => {
    // An earlier start has created the entry.
    if (browser.runtime.lastError) void browser.contextMenus.update(ENTRY_ID, { title });
  });
}

/** @returns false where the tab has no video */
async function addNote(
  db: Notebook,
  tabId: number,
  pressedAt: number,
  click: Browser.contextMenus.OnClickData,
): Promise<boolean> {
  const { selectionText: words = '' } = click;
  const frameId = clickedFrame(click);
  if (frameId !== undefined) await chooseClickedVideo(tabId, frameId, click.srcUrl);
  return startNote(db, tabId, pressedAt, { words, ...(frameId === undefined ? {} : { frameId }) });
}

/**
 * Returns the frame whose player a click refers to. A click on a page does not say which of its
 * videos is meant. Words may be selected beside a player, and the focus says which frame they are
 * in.
 */
export function clickedFrame({
  frameId,
  mediaType,
  selectionText,
}: Pick<Browser.contextMenus.OnClickData, 'frameId' | 'mediaType' | 'selectionText'>):
  | number
  | undefined {
  const isClear = mediaType === 'video' || (frameId !== 0 && !selectionText);
  return isClear ? frameId : undefined;
}

/** Directs the tab's notes to the clicked video, where its frame has several. */
async function chooseClickedVideo(tabId: number, frameId: number, source?: string): Promise<void> {
  const [player] = source ? await injectPlayers(tabId, frameId) : [];
  if (!player) return;
  const { playerId } = player;
  const { videos } = await sendMessage('readPlayer', { playerId }, player);
  const index = videos.findIndex((video) => video.source === source);
  if (index >= 0 && videos.find(({ current }) => current)?.source !== source)
    await chooseVideo(tabId, playerId, index);
}
