import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { youtubeTalkId } from '../../components/sites/youtube';
import { fragmentMoment, talkLink } from '../../components/talks/links';
import type { TalkId } from '../../components/talks/talk';

const onYoutube = { id: youtubeTalkId('T5c81QJ-uRo'), url: 'https://example.org/embedding-page' };

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

  it('gives Vimeo the unit that it asks for', () => {
    const talk = { id: 'vimeo:1234' as TalkId, url: 'https://vimeo.com/1234/abcdef1234' };
    expect(talkLink(talk, 61.5)).toBe('https://vimeo.com/1234/abcdef1234#t=61s');
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
        for (const site of ['youtube', 'vimeo', 'web']) {
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
});

describe('fragmentMoment', () => {
  it.each([
    ['#t=62', 62],
    ['#t=62.5', 62.5],
    ['#t=62s', 62],
    ['#t=1:02', 62],
    ['#t=npt:1:02:03', 3723],
    ['#t=10,20', 10],
    ['#a=1&t=5', 5],
    ['#t=0', 0],
    ['', undefined],
    ['#top', undefined],
    ['#t=', undefined],
    ['#t=-5', undefined],
    ['#t=soon', undefined],
    ['#t=1e9', undefined],
    ['#t=99999999999', undefined],
  ])('reads %s as %s', (hash, at) => {
    expect(fragmentMoment(new URL(`https://example.org/talk${hash}`))).toBe(at);
  });

  it('leads where the link of a moment does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (at) => {
        const link = talkLink(elsewhere('https://example.org/talk'), at) ?? '';
        expect(fragmentMoment(new URL(link))).toBe(at);
      }),
    );
  });
});
