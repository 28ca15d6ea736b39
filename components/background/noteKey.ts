import { browser } from 'wxt/browser';
import type { Step } from '../messages/composer';
import type { Notebook } from '../notebook/database';
import { showCount } from './badge';
import { bookmark, endRange } from './bookmarkAndRange';
import { startNote } from './composing';
import { stepInTab } from './stepNote';

/**
 * A background that a key starts takes less than this to start; for later keys it is already awake.
 */
const START_UP_MS = 250;

/**
 * Returns when a key was pressed, in milliseconds since the epoch: now, or the start of the
 * background if the key started it.
 */
export function keyPressedAt(clock: Pick<Performance, 'now' | 'timeOrigin'>, now: number): number {
  return clock.now() < START_UP_MS ? clock.timeOrigin : now;
}

const KEY_STEPS: Readonly<Record<string, Step>> = {
  'previous-note': 'previous',
  'next-note': 'next',
};

/** The keys that store something. Each function returns whether the tab has a video. */
const KEY_WRITES: Readonly<Record<string, typeof startNote>> = {
  note: startNote,
  bookmark,
  'range-end': endRange,
};

/** Serves the shortcuts. A command is not a key event, so the time is read before anything else. */
export function serveKeys(db: Notebook): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const pressedAt = keyPressedAt(performance, Date.now());
    if (tab?.id === undefined) return;
    // At once: Chromium opens the side panel only within the key press. Firefox opens it by itself.
    if (command === 'side-panel')
      browser.sidePanel.open({ windowId: tab.windowId }).catch(() => {});
    const write = KEY_WRITES[command];
    const step = KEY_STEPS[command];
    if (write) void keep(db, tab.id, write(db, tab.id, pressedAt));
    // Where the browser lets no extension in, there is no note to go to.
    else if (step) void stepInTab(db, tab.id, step).catch(() => {});
  });
}

/**
 * Reports a tab without a talk: in the popup or, where the browser refuses to open it, on the icon.
 */
export async function keep(db: Notebook, tabId: number, kept: Promise<boolean>): Promise<void> {
  if (await kept.catch(() => false)) {
    // Replaces an earlier question mark.
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
