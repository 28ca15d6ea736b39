import { adapters, addresses } from '../all';
import { html5 } from '../parts/html5';
import { anyPage } from './anyPage';
import type { Site, SiteAddresses } from './site';

/**
 * Returns the site that serves an address, if any does. A site that lists the host takes precedence
 * over one that is recognised by the form of the address.
 */
export function addressesOf(url: URL): SiteAddresses | undefined {
  return (
    addresses.find(({ hosts }) => hosts.includes(url.host)) ??
    addresses.find(({ hosts, talkId }) => hosts.length === 0 && talkId(url) !== undefined)
  );
}

/** Returns the site of an address, or `anyPage` if no site serves it. */
export function addressesFor(url: URL): SiteAddresses {
  return addressesOf(url) ?? anyPage;
}

/** Returns the same for a link, which may be a short one. */
export function addressesOfLink(url: URL): SiteAddresses {
  return addresses.find(({ shortHosts }) => shortHosts?.includes(url.host)) ?? addressesFor(url);
}

/** Returns the site whose prefix an id has, if there is one. */
export function addressesOfTalk(id: string): SiteAddresses | undefined {
  return addresses.find(({ prefix }) => id.startsWith(`${prefix}:`));
}

/** Returns the adapter that reads a page: that of its site, or `html5`, which handles any video. */
export function siteFor(url: URL): Site {
  const served = addressesOf(url);
  const site = adapters.find(({ addresses: own }) => own === served);
  return site && site.addresses.hosts.length > 0 ? site : onAnyHost(site ?? html5);
}

/**
 * Returns an adapter for the pages of a host that no site lists. A web application there may move
 * between addresses that name a talk and others while its player stays, so each address is checked
 * anew.
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
