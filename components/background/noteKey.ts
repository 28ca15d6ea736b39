import { browser } from 'wxt/browser';
import type { Step } from '../messages/composer';
import type { Notebook } from '../notebook/database';
import { showCount } from './badge';
import { bookmark, endRange } from './bookmarkAndRange';
import { startNote } from './composing';
import { stepInTab } from './stepNote';

/** A background that starts for a key takes less; later keys find it awake. */
const START_UP_MS = 250;

/** Returns when a key was pressed, in milliseconds since the epoch: now, or the start of a background that the key started. */
export function keyPressedAt(clock: Pick<Performance, 'now' | 'timeOrigin'>, now: number): number {
  return clock.now() < START_UP_MS ? clock.timeOrigin : now;
}

const KEY_STEPS: Readonly<Record<string, Step>> = {
  'previous-note': 'previous',
  'next-note': 'next',
};

/** The keys that keep something. Each answers whether the tab has a video. */
const KEY_WRITES: Readonly<Record<string, typeof startNote>> = {
  note: startNote,
  bookmark,
  'range-end': endRange,
};

/** Serves the shortcuts. A command is no key event: the time is taken before anything else. */
export function serveKeys(db: Notebook): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const pressedAt = keyPressedAt(performance, Date.now());
    if (tab?.id === undefined) return;
    // At once: Chromium opens it within the key press alone. In Firefox the browser does it by itself.
    if (command === 'side-panel')
      browser.sidePanel.open({ windowId: tab.windowId }).catch(() => {});
    const write = KEY_WRITES[command];
    const step = KEY_STEPS[command];
    if (write) void keep(db, tab.id, write(db, tab.id, pressedAt));
    // Where the browser lets nobody in there is no note to go to.
    else if (step) void stepInTab(db, tab.id, step).catch(() => {});
  });
}

/** Without a talk in the tab the popup says so; where the browser refuses to open it, the icon does. */
export async function keep(db: Notebook, tabId: number, kept: Promise<boolean>): Promise<void> {
  if (await kept.catch(() => false)) {
    // In place of a question mark from before.
    await showCount(db, tabId);
    return;
  }
  try {
    await browser.action.openPopup();
  } catch {
    await browser.action.setBadgeText({ tabId, text: '?' });
    await browser.action.setTitle({ tabId, title: browser.i18n.getMessage('noVideoBadge') });
  }
}
