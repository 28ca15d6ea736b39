import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import { coversHost, grantedSites } from './grants';
import { register } from './register';

/** The loader under the name that it has on sites which the user granted. */
const GRANTED = 'granted';

/** Lets the loader run wherever the user grants a site, and leaves where a grant is taken back. */
export function serveGrants(): void {
  // An update of Talkmark drops what was registered before.
  browser.runtime.onInstalled.addListener(() => void registerLoader());
  browser.permissions.onAdded.addListener(() => void registerLoader());
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void registerLoader();
    void leave(origins);
  });
}

async function registerLoader(): Promise<void> {
  await navigator.locks.request(GRANTED, async () => {
    const matches = await grantedSites();
    const { scripting } = browser;
    const [known] = await scripting.getRegisteredContentScripts({ ids: [GRANTED] });
    if (matches.length === 0) {
      if (known) await scripting.unregisterContentScripts({ ids: [GRANTED] });
      return;
    }
    const loader = {
      id: GRANTED,
      matches,
      js: ['content-scripts/loader.js'],
      allFrames: true,
      runAt: 'document_start' as const,
    };
    if (known) await scripting.updateContentScripts([loader]);
    else await scripting.registerContentScripts([loader]);
  });
}

/** A grant that was taken back: what stands in open pages of its hosts goes out of them. */
async function leave(patterns: readonly string[]): Promise<void> {
  for (const player of await register.all()) {
    if (!patterns.some((pattern) => coversHost(pattern, player.host))) continue;
    await register.drop(player.playerId);
    await sendMessage('leavePage', { playerId: player.playerId }, player).catch(() => {});
  }
}
