import { browser } from 'wxt/browser';
import type { FrameHost } from '../messages/pages';
import { siteAccess } from './grants';

/** The interface shows a button for each host; more would not help. */
const MAX_HOSTS = 5;

/**
 * Returns the hosts of the frames in a tab's outer page that are large enough for a talk, the largest
 * frame first.
 * @returns none where the outer page itself is out of reach
 */
export async function frameHosts(tabId: number): Promise<FrameHost[]> {
  const results = await browser.scripting
    .executeScript({ target: { tabId }, func: hostsOfFrames })
    .catch(() => []);
  // Checked, because the page may have tampered with the result.
  const result: unknown = results[0]?.result;
  const hosts = (Array.isArray(result) ? result : []).filter(isHost);
  const sites = await Promise.all([...new Set(hosts)].map(siteAccess));
  return (
    sites
      // Talkmark already runs in frames of built-in sites, and has found no video there.
      .filter(({ access }) => access !== 'built in')
      .slice(0, MAX_HOSTS)
      .map(({ host, access }) => ({ host, granted: access === 'allowed' }))
  );
}

function isHost(host: unknown): host is string {
  return typeof host === 'string' && URL.canParse(`https://${host}/`);
}

/** Runs in the page, so it cannot use anything else in this file. */
function hostsOfFrames(): string[] {
  const frames = [...document.querySelectorAll('iframe')].map((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    const url = URL.canParse(frame.src) ? new URL(frame.src) : undefined;
    return { width, height, url };
  });
  return frames
    .filter(({ width, height }) => width >= 200 && height >= 112)
    .toSorted((a, b) => b.width * b.height - a.width * a.height)
    .flatMap(({ url }) => (url && /^https?:$/.test(url.protocol) ? url.hostname : []));
}
