import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import { playerRegistry } from '../players/playerRegistry';
import { coversHost, grantedSites } from './grants';
import { talkHosts } from './hosts';

/** The name of the loader's registration on sites that the user granted. */
const GRANTED_ID = 'granted';
const LOADER_FILE = '/content-scripts/loader.js';

/**
 * Lets the loader run wherever the user grants a site, and leaves where a grant is taken back.
 * @param onLeave called with a tab whose player has gone
 */
export function serveGrants(onLeave: (tabId: number) => void): void {
  // An update of Talkmark drops what was registered before.
  browser.runtime.onInstalled.addListener(() => void registerLoader());
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerLoader();
    void enter(origins);
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void registerLoader();
    void leave(origins, onLeave);
  });
}

async function registerLoader(): Promise<void> {
  await navigator.locks.request(GRANTED_ID, async () => {
    const matches = await grantedSites();
    const { scripting } = browser;
    const [known] = await scripting.getRegisteredContentScripts({ ids: [GRANTED_ID] });
    if (matches.length === 0) {
      if (known) await scripting.unregisterContentScripts({ ids: [GRANTED_ID] });
      return;
    }
    const loader = {
      id: GRANTED_ID,
      matches,
      js: [LOADER_FILE],
      allFrames: true,
      runAt: 'document_start' as const,
    };
    if (known) await scripting.updateContentScripts([loader]);
    else await scripting.registerContentScripts([loader]);
  });
}

/** Brings the loader into the tabs that are open on newly granted hosts, so that they need no reload. */
async function enter(patterns: readonly string[]): Promise<void> {
  const url = patterns.filter((pattern) => !talkHosts.includes(pattern));
  if (url.length === 0) return;
  for (const { id } of await browser.tabs.query({ url })) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    // One that Chromium refuses for a frame of another site has been served by the popup, or will be.
    await browser.scripting.executeScript({ target, files: [LOADER_FILE] }).catch(() => {});
  }
}

/** Takes players out of open pages whose hosts are not granted any more. */
async function leave(patterns: readonly string[], onLeave: (tabId: number) => void): Promise<void> {
  for (const player of await playerRegistry.all()) {
    if (!patterns.some((pattern) => coversHost(pattern, player.host))) continue;
    const { playerId } = player;
    const hasLeft = await sendMessage('leavePage', { playerId }, player).catch(() => true);
    if (!hasLeft) continue;
    await playerRegistry.drop(playerId);
    onLeave(player.tabId);
  }
}
