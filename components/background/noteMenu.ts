import { type Browser, browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import type { Notebook } from '../notebook/database';
import { injectPlayers } from '../players/reachPlayers';
import { startNote } from './composing';
import { keep, keyPressedAt } from './noteKey';
import { chooseVideo } from './videoChoice';

const ENTRY_ID = 'note';

/**
 * Serves the entry of the browser's context menu. The talk plays on behind the menu, and no browser says when that was
 * opened: the moment is that of the click on the entry, as with a key.
 */
export function serveMenu(db: Notebook): void {
  // The browser keeps the entry, but not its language: that changes with a new start of the browser.
  browser.runtime.onInstalled.addListener(makeEntry);
  browser.runtime.onStartup.addListener(makeEntry);
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const pressedAt = keyPressedAt(performance, Date.now());
    // Chromium gives a tab that is none the number -1.
    if (tab?.id === undefined || tab.id < 0) return;
    void keep(db, tab.id, addNote(db, tab.id, pressedAt, click));
  });
}

function makeEntry(): void {
  // `&` is before its access key, which no entry of the browsers has.
  const title = browser.i18n.getMessage('menuNote');
  const entry: Browser.contextMenus.CreateProperties = {
    id: ENTRY_ID,
    title,
    // No `audio`: Talkmark has no player for it. `page` is not asked for where something is selected.
    contexts: ['page', 'frame', 'selection', 'video'],
    documentUrlPatterns: ['*://*/*'],
  };
  browser.contextMenus.create(entry, () => {
    // An earlier start has made it.
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
 * Returns the frame whose player a click means. A click on a page says nothing of which of its videos is meant; words may be
 * selected beside a player, and the focus says which frame they are in.
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

/** Sends the notes of the tab to the video that was clicked, where its frame has several. */
async function chooseClickedVideo(tabId: number, frameId: number, source?: string): Promise<void> {
  const [player] = source ? await injectPlayers(tabId, frameId) : [];
  if (!player) return;
  const { playerId } = player;
  const { videos } = await sendMessage('readPlayer', { playerId }, player);
  const index = videos.findIndex((video) => video.source === source);
  if (index >= 0 && videos.find(({ current }) => current)?.source !== source)
    await chooseVideo(tabId, playerId, index);
}
