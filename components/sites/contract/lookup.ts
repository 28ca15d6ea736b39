import { adapters, addresses } from '../all';
import { html5 } from '../parts/html5';
import { anyPage } from './anyPage';
import type { Site, SiteAddresses } from './site';

/** Returns the site that serves an address, if any does. A site's own hosts come before the forms of addresses. */
export function addressesOf(url: URL): SiteAddresses | undefined {
  return (
    addresses.find(({ hosts }) => hosts.includes(url.host)) ??
    addresses.find(({ hosts, talkId }) => hosts.length === 0 && talkId(url) !== undefined)
  );
}

/** Returns what names the talk of an address: its site, else the page itself. */
export function addressesFor(url: URL): SiteAddresses {
  return addressesOf(url) ?? anyPage;
}

/** Returns what names the talk of a link, short ones too. */
export function addressesOfLink(url: URL): SiteAddresses {
  return addresses.find(({ shortHosts }) => shortHosts?.includes(url.host)) ?? addressesFor(url);
}

/** Returns the site whose prefix an id has, if any has. */
export function addressesOfTalk(id: string): SiteAddresses | undefined {
  return addresses.find(({ prefix }) => id.startsWith(`${prefix}:`));
}

/** Returns what reads a page: the adapter of its site, else what takes whatever video it has. */
export function siteFor(url: URL): Site {
  const served = addressesOf(url);
  const site = adapters.find(({ addresses: own }) => own === served);
  return site && site.addresses.hosts.length > 0 ? site : onAnyHost(site ?? html5);
}

/**
 * Returns an adapter for the pages of a host that no site has to itself. An application there goes on from addresses
 * that name a talk to others and back, and its player stays: each address is asked anew.
 */
function onAnyHost(site: Site): Site {
  return {
    ...html5,
    ...site,
    talkId: (url, video) => addressesOf(url)?.talkId(url) ?? html5.talkId?.(url, video),
    talkUrl: (url) => addressesFor(url).talkUrl(url),
    otherNames: (url, video) => (addressesOf(url) ? [] : (html5.otherNames?.(url, video) ?? [])),
  };
}
