import { describe, expect, it } from 'vitest';
import { coversHost, grantFor, hostOfGrant } from '../../components/access/grants';
import { addresses } from '../../components/sites/all';

describe('a grant', () => {
  it.each([
    ['*://talks.example.net/*', 'talks.example.net', true],
    ['*://talks.example.net/*', 'example.net', false],
    ['*://talks.example.net/*', 'a.talks.example.net', false],
    ['https://talks.example.net/*', 'talks.example.net', true],
    ['*://*.vimeo.com/*', 'player.vimeo.com', true],
    ['*://*.vimeo.com/*', 'vimeo.com', true],
    ['*://*.vimeo.com/*', 'notvimeo.com', false],
    ['*://*/*', 'talks.example.net', true],
    ['<all_urls>', 'talks.example.net', true],
    ['file:///*', 'talks.example.net', false],
  ])('for %s covers %s: %s', (pattern, host, covered) => {
    expect(coversHost(pattern, host)).toBe(covered);
  });

  it('is for one host alone, but for a site with a player of its own host', () => {
    expect(grantFor('talks.example.net')).toBe('*://talks.example.net/*');
    for (const { hosts, together } of addresses) {
      const expected = hosts.map((host) => `*://${together ? `*.${together}` : host}/*`);
      expect(hosts.map(grantFor)).toEqual(expected);
      for (const host of hosts) expect(coversHost(grantFor(host), host)).toBe(true);
    }
  });

  it('is read as a host', () => {
    expect(hostOfGrant('*://*.vimeo.com/*')).toBe('vimeo.com');
    expect(hostOfGrant('*://talks.example.net/*')).toBe('talks.example.net');
    expect(hostOfGrant('<all_urls>')).toBe('');
  });
});
