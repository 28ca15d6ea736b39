import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  youtubeIdOf,
  youtubeIdOfTalk,
  youtubeMoment,
  youtubeTalkId,
  youtubeWatchUrl,
} from '../../components/sites/youtube';
import type { TalkId } from '../../components/talks/talk';

const id = 'T5c81QJ-uRo';
const idText = fc.stringMatching(/^[A-Za-z0-9_-]{11}$/);

describe('youtubeMoment', () => {
  it.each([
    ['t=90', 90],
    ['t=90s', 90],
    ['t=1h2m3s', 3723],
    ['t=2m', 120],
    ['t=1h', 3600],
    ['start=45', 45],
    ['t=', undefined],
    ['t=soon', undefined],
    ['t=-5', undefined],
    ['t=1m2h', undefined],
    ['time_continue=5', undefined],
  ])('of %s is %s', (query, seconds) => {
    expect(youtubeMoment(new URL(`https://www.youtube.com/watch?v=${id}&${query}`))).toBe(seconds);
  });

  it('never throws and is never negative', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const url = new URL('https://www.youtube.com/watch');
        url.searchParams.set('t', text);
        expect(youtubeMoment(url) ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('youtubeIdOf', () => {
  it.each([
    `https://www.youtube.com/watch?v=${id}`,
    `http://youtube.com/watch?v=${id}&t=90s`,
    `https://www.youtube.com/watch?list=PLx&index=3&v=${id}#comments`,
    `https://www.youtube.com/watch/${id}`,
    `https://m.youtube.com/watch?v=${id}`,
    `https://music.youtube.com/watch?v=${id}`,
    `https://youtu.be/${id}`,
    `https://youtu.be/${id}?t=90`,
    `https://www.youtube.com/embed/${id}?autoplay=1`,
    `https://www.youtube-nocookie.com/embed/${id}/`,
    `https://youtube-nocookie.com/embed/${id}`,
    `https://www.youtube.com/shorts/${id}`,
    `https://www.youtube.com/live/${id}?feature=share`,
    `https://www.youtube.com/v/${id}`,
    `HTTPS://WWW.YOUTUBE.COM/watch?v=${id}`,
    `https://www.youtube.com:443/watch?v=${id}`,
    `https://consent.youtube.com/m?continue=${encodeURIComponent(`https://www.youtube.com/watch?v=${id}`)}`,
  ])('reads %s', (url) => {
    expect(youtubeIdOf(url)).toBe(id);
  });

  it.each([
    '',
    'https://consent.youtube.com/m',
    'https://consent.youtube.com/m?continue=https://consent.youtube.com/m',
    'youtube',
    id,
    `www.youtube.com/watch?v=${id}`,
    `//www.youtube.com/watch?v=${id}`,
    `https://www.youtube.com.example.org/watch?v=${id}`,
    `https://notyoutube.com/watch?v=${id}`,
    `https://youtube.example.org/watch?v=${id}`,
    `https://www.youtube.com@example.org/watch?v=${id}`,
    `https://example.org/?u=https://www.youtube.com/watch?v=${id}`,
    `https://example.org/https://youtu.be/${id}`,
    `https://studio.youtube.com/video/${id}`,
    `https://www.youtube.com./watch?v=${id}`,
    `javascript:"https://www.youtube.com/watch?v=${id}"`,
    `data:text/html,https://youtu.be/${id}`,
    `file:///watch?v=${id}`,
    `ftp://www.youtube.com/watch?v=${id}`,
    `https://www.youtube.com/watch?v=${id}x`,
    `https://www.youtube.com/watch?v=${id.slice(1)}`,
    `https://www.youtube.com/watch?v=${id.slice(1)}%00`,
    `https://www.youtube.com/watch?v=${id.slice(1)}é`,
    `https://www.youtube.com/watch?v=${id}%0a`,
    `https://www.youtube.com/watch?V=${id}`,
    'https://www.youtube.com/watch?v=',
    'https://www.youtube.com/watch',
    'https://www.youtube.com/',
    `https://www.youtube.com/?v=${id}`,
    `https://www.youtube.com/results?v=${id}`,
    `https://www.youtube.com/embed/${id}/more`,
    'https://www.youtube.com/embed/videoseries?list=PLx',
    'https://www.youtube.com/embed/live_stream?channel=UCx',
    `https://youtu.be/watch?v=${id}`,
    `https://youtu.be/a/${id}`,
    'https://www.youtube.com/@dotconferences',
    'https://[::1/watch',
  ])('reads no video in %s', (url) => {
    expect(youtubeIdOf(url)).toBeUndefined();
  });

  it('finds every id again in every kind of address', () => {
    const kinds = ['www.youtube.com/watch?v=', 'youtu.be/', 'www.youtube-nocookie.com/embed/'];
    fc.assert(
      fc.property(idText, fc.constantFrom(...kinds), fc.webFragments(), (one, kind, hash) => {
        expect(youtubeIdOf(`https://${kind}${one}#${hash}`)).toBe(one);
      }),
    );
  });

  it('never throws, gives an id or nothing, and nothing for another host', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(youtubeIdOf(text)).toBeUndefined();
        expect(youtubeIdOf(`https://www.youtube.com/${text}`) ?? id).toMatch(/^[\w-]{11}$/);
        expect(youtubeIdOf(`https://example.org/${text}`)).toBeUndefined();
      }),
    );
  });
});

describe('youtubeIdOfTalk', () => {
  it('is the way back from a talk id', () => {
    fc.assert(
      fc.property(idText, (one) => {
        expect(youtubeIdOfTalk(youtubeTalkId(one))).toBe(one);
        expect(youtubeIdOf(youtubeWatchUrl(one))).toBe(one);
      }),
    );
  });

  it.each(['youtube:short', `vimeo:${id}`, `web:https://youtu.be/${id}`, `youtube:${id}&t=1`])(
    'reads no video in %s',
    (talkId) => {
      expect(youtubeIdOfTalk(talkId as TalkId)).toBeUndefined();
    },
  );
});
