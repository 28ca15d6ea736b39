import { browser } from 'wxt/browser';
import type { Notebook } from '../notebook/database';
import { countNotes } from '../notebook/queries';
import { choosePlayer } from '../players/choosePlayer';
import { playerRegistry } from '../players/playerRegistry';
import { readSettings } from '../settings/settings';
import { language, plural, text } from '../ui/i18n';

/** A badge has room for four characters. */
const MAX_COUNT = 999;

/** White on grey, with a contrast of 6.3:1: equally legible on a light and a dark toolbar. */
const BADGE_COLOR = '#59616b';
const BADGE_TEXT_COLOR = '#ffffff';

/** Returns a number of notes as the icon shows it, in the digits of a language; empty for none. */
export function badgeText(count: number, tag: string): string {
  if (count === 0) return '';
  const digits = new Intl.NumberFormat(tag).format(Math.min(count, MAX_COUNT));
  return count > MAX_COUNT ? `${digits}+` : digits;
}

/**
 * Sets the colours of the badge, and follows the setting. The browser forgets a badge when its tab
 * loads another page.
 */
export function serveBadge(db: Notebook): void {
  void browser.action.setBadgeBackgroundColor({ color: BADGE_COLOR });
  void browser.action.setBadgeTextColor({ color: BADGE_TEXT_COLOR });
  browser.storage.local.onChanged.addListener(({ countOnIcon }) => {
    if (countOnIcon) void showCounts(db);
  });
}

/** Shows the count of every tab that has a talk. */
export async function showCounts(db: Notebook): Promise<void> {
  const tabs = new Set((await playerRegistry.all()).map(({ tabId }) => tabId));
  await Promise.all([...tabs].map(async (tabId) => showCount(db, tabId)));
}

/**
 * Shows on a tab's icon how many notes its talk has; of several talks, the one that the user means
 * counts.
 */
export async function showCount(db: Notebook, tabId: number): Promise<void> {
  // One count at a time: of two at once, the one that read first might write last.
  await navigator.locks
    .request(`badge:${tabId}`, async () => {
      const count = await countOfTab(db, tabId);
      const title = count === 0 ? text('extensionName') : plural('badgeTitle', count);
      await browser.action.setBadgeText({ tabId, text: badgeText(count, language()) });
      await browser.action.setTitle({ tabId, title });
    })
    // The tab has been closed.
    .catch(() => {});
}

async function countOfTab(db: Notebook, tabId: number): Promise<number> {
  if (!(await readSettings()).countOnIcon) return 0;
  const player = choosePlayer(
    (await playerRegistry.all()).filter((known) => known.tabId === tabId),
  );
  return player ? countNotes(db, player.filedUnder) : 0;
}
