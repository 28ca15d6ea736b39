// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { anyPage } from '../../components/sites/contract/anyPage';
import { addressesOf, addressesOfLink, siteFor } from '../../components/sites/contract/lookup';
import type { SiteAddresses } from '../../components/sites/contract/site';
import { html5 } from '../../components/sites/parts/html5';
import { talkAtAddress } from '../../components/talks/talkAtAddress';
import { everyExample, everySite } from '../replicas/all';

const sites = await everySite();
const isOnAnyHost = (site: SiteAddresses): boolean => site.hosts.length === 0 && site !== anyPage;
const examples = await everyExample();

/** Addresses that are of no site, and those that name no talk of one. */
const oddAddresses = [
  'about:blank',
  'about:srcdoc',
  'chrome://newtab/',
  'data:text/html,x',
  'file:///talk.webm',
  'ftp://www.youtube.com/watch?v=wy3L7XUq-g0',
  'javascript:void(0)',
  'moz-extension://a/popup.html',
  'view-source:https://www.youtube.com/watch?v=wy3L7XUq-g0',
  'https://example.org/%E0%A4%A',
  `https://example.org/${'x'.repeat(5000)}`,
  'https://example.org/a b\u00a0c\u2003d',
  'https://user:secret@example.org/talk',
  'https://[::1]/talk',
  'https://192.168.0.1:8443/talk',
  'https://xn--bcher-kva.example/talk',
  'https://example.org/?v=wy3L7XUq-g0#https://vimeo.com/1',
  ...sites.flatMap(({ unnamed }) => unnamed),
];

/** happy-dom draws nothing: every element has this size. */
const box = new DOMRect(0, 0, 640, 360);

describe.each(sites.map((site) => ({ ...site, name: site.adapter.addresses.name })))(
  'addresses of $name',
  ({ adapter: { addresses }, named, unnamed }) => {
    it.each(named)('%s names its talk', (address, talkId, talkUrl) => {
      const url = new URL(address);
      expect(addressesOfLink(url)).toBe(addresses);
      expect(addresses.talkId(url)).toBe(talkId);
      expect(addresses.talkUrl(url)).toBe(talkUrl);
      expect(talkAtAddress(address)).toEqual({ id: talkId, url: talkUrl });
    });

    it.each(unnamed)('%s names none', (address) => {
      const url = new URL(address);
      expect(addresses.talkId(url)).toBeUndefined();
      expect(addressesOf(url) === addresses).toBe(addresses.hosts.includes(url.host));
    });
  },
);

describe.each(sites.filter(({ adapter: { addresses } }) => isOnAnyHost(addresses)))(
  'an application of $adapter.addresses.name that goes on without loading',
  ({ adapter, named: [[address, talkId, talkUrl] = ['', '', '']] }) => {
    const url = new URL(address);
    const elsewhere = new URL('/', url);
    const video = document.createElement('video');

    it('comes to a talk from a page that is none', () => {
      const site = siteFor(elsewhere);
      expect(site.addresses).toBe(anyPage);
      expect(site.talkId?.(url, video)).toBe(talkId);
      expect(site.talkUrl?.(url, video)).toBe(talkUrl);
      expect(site.otherNames?.(url, video)).toEqual([]);
    });

    it('leaves a talk for a page that is none', () => {
      const site = siteFor(url);
      expect(site.addresses).toBe(adapter.addresses);
      expect(site.talkId?.(elsewhere, video)).toBe(html5.talkId?.(elsewhere, video));
      expect(site.talkUrl?.(elsewhere, video)).toBe(elsewhere.href);
      expect(site.otherNames?.(elsewhere, video)).toEqual(html5.otherNames?.(elsewhere, video));
    });
  },
);

describe.each(examples)('$site.adapter.addresses.name: $page', (example) => {
  const { address, talkId, talkUrl, link, title, shownTitle = title, body } = example;
  const { adapter, id } = example.site;
  const { talkId: nameOf = adapter.addresses.talkId, talkUrl: urlOf = adapter.addresses.talkUrl } =
    adapter;
  beforeEach(() => {
    Element.prototype.getBoundingClientRect = () => box;
    Element.prototype.getClientRects = () => [box] as unknown as DOMRectList;
    document.title = title;
    document.body.innerHTML = body;
  });
  const talk = () => document.querySelector<HTMLVideoElement>('#talk') ?? undefined;

  it('is read by its own site', () => {
    expect(siteFor(new URL(address)).addresses).toBe(adapter.addresses);
  });

  it('names the talk and where it can be watched, and links to it', () => {
    const named = nameOf(new URL(address), talk());
    expect(named).toBe(talkId);
    expect(named).toMatch(id);
    expect(urlOf(new URL(address), talk())).toBe(talkUrl);
    expect(named && adapter.addresses.linkAt(named, 90, new URL(talkUrl))).toBe(link);
  });

  it('finds the video of the talk, its title and its bar', () => {
    expect(adapter.findVideo(document)).toBe(talk());
    expect(adapter.findVideo(document, talk())).toBe(talk());
    expect(adapter.title(document)).toBe(shownTitle);
    expect(adapter.findBar(document, talk())).toBe(document.querySelector('#bar') ?? undefined);
  });

  it('has no doubt about a talk that simply plays', () => {
    const video = talk();
    expect(video && adapter.doubt?.(video)).toBeUndefined();
  });

  it('finds no caption and no chapter where the page has none', () => {
    const video = talk();
    expect(video && adapter.captionOnScreen?.(video)).toBeUndefined();
    expect((video && adapter.chapters?.(document, video)) ?? []).toEqual([]);
  });

  it('finds nothing in an empty page', () => {
    document.title = '';
    document.body.innerHTML = '';
    expect(adapter.findVideo(document)).toBeUndefined();
    expect(adapter.findBar(document)).toBeUndefined();
    expect(adapter.title(document)).toBe('');
  });

  it.each(oddAddresses)('makes no talk of %s that is no id of a talk', (other) => {
    const named = nameOf(new URL(other)) ?? '';
    expect(named).toMatch(named === '' ? /^$/ : id);
    expect(named.length).toBeLessThanOrEqual(4096);
  });
});
