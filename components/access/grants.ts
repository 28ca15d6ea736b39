import { browser } from 'wxt/browser';
import type { SiteAccess } from '../messages/pages';
import { addresses } from '../sites/all';
import { talkHosts } from './hosts';

/** Returns the permission that a host needs, as a match pattern: as little as serves its site's players. */
export function grantFor(host: string): string {
  const domain = addresses.find(({ hosts }) => hosts.includes(host))?.together;
  return domain === undefined ? `*://${host}/*` : `*://*.${domain}/*`;
}

/** Returns the host of a match pattern for display; empty for a pattern that covers every site. */
export function hostOfGrant(pattern: string): string {
  return /^[^/]+:\/\/(?:\*\.)?(?<host>[^/:*]*)/.exec(pattern)?.groups?.['host'] ?? '';
}

/** True where a match pattern covers a host. */
export function coversHost(pattern: string, host: string): boolean {
  if (pattern === '<all_urls>') return true;
  const hostPattern = /^(?:\*|https?):\/\/(?<host>[^/:]+)/.exec(pattern)?.groups?.['host'];
  if (hostPattern === undefined || hostPattern === '*') return hostPattern === '*';
  const base = hostPattern.replace(/^\*\./, '');
  return host === base || (hostPattern !== base && host.endsWith(`.${base}`));
}

/** Returns why Talkmark may run on a host. The user can withdraw built-in access in the browser. */
export async function siteAccess(host: string): Promise<SiteAccess> {
  // Talkmark's own page with the first talk.
  if (host === URL.parse(browser.runtime.getURL('/'))?.host) return { host, access: 'built in' };
  if (!(await isGranted(host))) return { host, access: 'asked' };
  const isBuiltIn = talkHosts.some((pattern) => coversHost(pattern, host));
  return { host, access: isBuiltIn ? 'built in' : 'allowed' };
}

/** True where Talkmark may run on a host without asking each time. */
async function isGranted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [grantFor(host)] });
}

/** Returns the match patterns that the user granted besides the built-in hosts. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => !talkHosts.includes(pattern)).toSorted();
}
