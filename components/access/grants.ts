import { browser } from 'wxt/browser';
import type { SiteAccess } from '../messages/pages';
import { talkHosts } from './hosts';

/** Hosts that are asked for together: a site and the player that it gives to other pages. */
const TOGETHER: ReadonlyMap<string, string> = new Map([
  ['vimeo.com', '*://*.vimeo.com/*'],
  ['www.vimeo.com', '*://*.vimeo.com/*'],
  ['player.vimeo.com', '*://*.vimeo.com/*'],
]);

/** The permission that a host needs, as a match pattern: as little as serves its players. */
export function grantFor(host: string): string {
  return TOGETHER.get(host) ?? `*://${host}/*`;
}

/** The host of a match pattern as a person reads it; every site has none. */
export function hostOfGrant(pattern: string): string {
  return /^[^/]+:\/\/(?:\*\.)?(?<host>[^/:*]*)/.exec(pattern)?.groups?.['host'] ?? '';
}

/** Whether a match pattern covers a host. */
export function coversHost(pattern: string, host: string): boolean {
  if (pattern === '<all_urls>') return true;
  const named = /^(?:\*|https?):\/\/(?<host>[^/:]+)/.exec(pattern)?.groups?.['host'];
  if (named === undefined || named === '*') return named === '*';
  const base = named.replace(/^\*\./, '');
  return host === base || (named !== base && host.endsWith(`.${base}`));
}

/** How Talkmark got onto a host. What came with Talkmark can be withheld by the browser's user. */
export async function siteAccess(host: string): Promise<SiteAccess> {
  // Our own page, with the first talk.
  if (host === URL.parse(browser.runtime.getURL('/'))?.host) return { host, access: 'built in' };
  if (!(await isGranted(host))) return { host, access: 'asked' };
  const isBuiltIn = talkHosts.some((pattern) => coversHost(pattern, host));
  return { host, access: isBuiltIn ? 'built in' : 'allowed' };
}

/** Whether Talkmark may run on a host without being asked there each time. */
async function isGranted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [grantFor(host)] });
}

/** What the user granted besides the hosts that came with Talkmark, as match patterns. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => !talkHosts.includes(pattern)).toSorted();
}
