import { browser } from 'wxt/browser';
import type { FrameHost } from '../messages/pages';
import { siteAccess } from './grants';

/** Buttons for more would be no help. */
const MOST = 5;

/**
 * The hosts of the frames in the outer page of a tab, largest first, that are large enough for a talk.
 * @returns none where the outer page is out of reach itself
 */
export async function frameHosts(tabId: number): Promise<FrameHost[]> {
  const found = await browser.scripting
    .executeScript({ target: { tabId }, func: hostsOfFrames })
    .catch(() => []);
  // What comes from a page is checked: it may say anything.
  const named: unknown = found[0]?.result;
  const hosts = (Array.isArray(named) ? named : []).filter(isHost);
  const sites = await Promise.all([...new Set(hosts)].map(siteAccess));
  return (
    sites
      // Talkmark came with those, and has looked: there is no video.
      .filter(({ access }) => access !== 'built in')
      .slice(0, MOST)
      .map(({ host, access }) => ({ host, granted: access === 'allowed' }))
  );
}

function isHost(host: unknown): host is string {
  return typeof host === 'string' && URL.canParse(`https://${host}/`);
}

/** Runs in the page: it can use nothing of this file. */
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
