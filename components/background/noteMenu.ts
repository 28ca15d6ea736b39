import { type Browser, browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import type { Notebook } from '../notebook/database';
import { injectPlayers } from '../players/reach';
import { startNote } from './composing';
import { keep, keyPressedAt } from './noteKey';
import { chooseVideo } from './videoChoice';

const ENTRY = 'note';

/**
 * Serves the entry of the browser's context menu. The talk plays on behind the menu, and no browser says when that was
 * opened: the moment is that of the click on the entry, as with a key.
 */
export function serveMenu(db: Notebook): void {
  // The browser keeps the entry, but not its language: that changes with a new start of the browser.
  browser.runtime.onInstalled.addListener(makeEntry);
  browser.runtime.onStartup.addListener(makeEntry);
  browser.contextMenus.onClicked.addListener((clicked, tab) => {
    const pressedAt = keyPressedAt(performance, Date.now());
    // Chromium gives a tab that is none the number -1.
    if (tab?.id === undefined || tab.id < 0) return;
    void keep(db, tab.id, addNote(db, tab.id, pressedAt, clicked));
  });
}

function makeEntry(): void {
  // `&` is before its access key, which no entry of the browsers has.
  const title = browser.i18n.getMessage('menuNote');
  const entry: Browser.contextMenus.CreateProperties = {
    id: ENTRY,
    title,
    // No `audio`: Talkmark has no player for it. `page` is not asked for where something is selected.
    contexts: ['page', 'frame', 'selection', 'video'],
    documentUrlPatterns: ['*://*/*'],
  };
  browser.contextMenus.create(entry, () => {
    // It is there from before.
    if (browser.runtime.lastError) void browser.contextMenus.update(ENTRY, { title });
  });
}

/** @returns false where the tab has no video */
async function addNote(
  db: Notebook,
  tabId: number,
  pressedAt: number,
  clicked: Browser.contextMenus.OnClickData,
): Promise<boolean> {
  const { selectionText: words = '' } = clicked;
  const frameId = clickedFrame(clicked);
  if (frameId !== undefined) await meanVideo(tabId, frameId, clicked.srcUrl);
  return startNote(db, tabId, pressedAt, { words, ...(frameId === undefined ? {} : { frameId }) });
}

/**
 * The frame whose player a click means. A click on a page says nothing of which of its videos is meant; words may be
 * selected beside a player, and the focus says which frame they are in.
 */
export function clickedFrame({
  frameId,
  mediaType,
  selectionText,
}: Pick<Browser.contextMenus.OnClickData, 'frameId' | 'mediaType' | 'selectionText'>):
  | number
  | undefined {
  const isTold = mediaType === 'video' || (frameId !== 0 && !selectionText);
  return isTold ? frameId : undefined;
}

/** The video that was clicked is the one that notes of the tab go to, where its frame has several. */
async function meanVideo(tabId: number, frameId: number, source?: string): Promise<void> {
  const [player] = source ? await injectPlayers(tabId, frameId) : [];
  if (!player) return;
  const { playerId } = player;
  const { videos } = await sendMessage('readPlayer', { playerId }, player);
  const index = videos.findIndex((video) => video.source === source);
  if (index >= 0 && videos.find(({ current }) => current)?.source !== source)
    await chooseVideo(tabId, playerId, index);
}
