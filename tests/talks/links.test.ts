import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../components/sites/all';
import { youtubeTalkId } from '../../components/sites/youtube';
import { talkLink } from '../../components/talks/links';
import type { TalkId } from '../../components/talks/talk';
import { everyExample } from '../replicas/all';

const onYoutube = { id: youtubeTalkId('T5c81QJ-uRo'), url: 'https://example.org/embedding-page' };

const examples = await everyExample();

function elsewhere(url: string) {
  return { id: `web:${url.replaceAll(/\s/g, '')}` as TalkId, url };
}

describe('talkLink', () => {
  it.each([
    [undefined, 'https://youtu.be/T5c81QJ-uRo'],
    [0, 'https://youtu.be/T5c81QJ-uRo?t=0'],
    [-0, 'https://youtu.be/T5c81QJ-uRo?t=0'],
    [0.999, 'https://youtu.be/T5c81QJ-uRo?t=0'],
    [754.321, 'https://youtu.be/T5c81QJ-uRo?t=754'],
    [360_000, 'https://youtu.be/T5c81QJ-uRo?t=360000'],
    [-1, 'https://youtu.be/T5c81QJ-uRo'],
    [1e21, 'https://youtu.be/T5c81QJ-uRo'],
    [Number.NaN, 'https://youtu.be/T5c81QJ-uRo'],
    [Number.POSITIVE_INFINITY, 'https://youtu.be/T5c81QJ-uRo'],
  ])('opens a YouTube talk at %s seconds', (at, link) => {
    expect(talkLink(onYoutube, at)).toBe(link);
  });

  it.each([
    ['https://example.org/talk?a=1#intro', 0, 'https://example.org/talk?a=1#t=0'],
    ['https://example.org/talk#intro', undefined, 'https://example.org/talk#intro'],
    ['http://example.org/a b', 5, 'http://example.org/a%20b#t=5'],
  ])('opens %s at %s seconds', (url, at, link) => {
    expect(talkLink(elsewhere(url), at)).toBe(link);
  });

  it.each(examples)('opens $talkId as its site links to moments', ({ talkId, talkUrl, link }) => {
    expect(talkLink({ id: talkId as TalkId, url: talkUrl }, 90.9)).toBe(link);
  });

  it('falls back on the address where a YouTube id is none', () => {
    const talk = { id: 'youtube:"><script>' as TalkId, url: 'https://example.org/' };
    expect(talkLink(talk, 1)).toBe('https://example.org/#t=1');
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'about:blank',
    'view-source:https://example.org/',
    'moz-extension://x/library.html',
    'example.org/talk',
    '//example.org/talk',
    'https://',
    '',
  ])('makes no link of %j', (url) => {
    expect(talkLink(elsewhere(url), 3)).toBeUndefined();
  });

  it('never throws and never links outside of the web', () => {
    const schemes = fc.constantFrom(
      '',
      'https://',
      'javascript:',
      'data:',
      'http:',
      'blob:',
      '\u0001https:',
    );
    const address = fc.tuple(schemes, fc.string({ unit: 'binary' })).map((parts) => parts.join(''));
    fc.assert(
      fc.property(address, fc.string(), fc.oneof(fc.double(), fc.integer()), (url, id, at) => {
        for (const site of ['web', ...addresses.map(({ prefix }) => prefix)]) {
          const link = talkLink({ id: `${site}:${id}` as TalkId, url }, at);
          expect(link ?? 'https://').toMatch(/^https?:\/\//);
        }
      }),
    );
  });

  it('carries the moment in whole seconds, never after it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (at) => {
        const seconds = Number(/\?t=(\d+)$/.exec(talkLink(onYoutube, at) ?? '')?.[1]);
        expect(at - seconds).toBeGreaterThanOrEqual(0);
        expect(at - seconds).toBeLessThan(1);
      }),
    );
  });

  it('throws for no id that a file may bring, and leads to the web alone', () => {
    const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d';
    const hosts = ['[', '%', '‹', 'a:99999', 'good.example#@evil', ' ', 'javascript:', '..'];
    const rest = fc.oneof(
      fc.constantFrom(...hosts.map((host) => `${host}/${uuid}`)),
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
    );
    const prefix = fc.constantFrom(...addresses.map((site) => site.prefix), 'web', 'listed');
    fc.assert(
      fc.property(prefix, rest, (begin, end) => {
        const link = talkLink({ id: `${begin}:${end}` as TalkId, url: 'https://example.org/1' }, 5);
        expect(link).toMatch(/^https?:\/\//);
      }),
    );
  });
});
