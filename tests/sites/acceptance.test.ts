// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { siteFor, sites } from '../../components/sites/all';
import { examples } from './examples';

const oddAddresses = [
  'about:blank',
  'about:srcdoc',
  'blob:https://www.youtube.com/0b6cd1b6-21c0-4f47-9e77-b7b3f7bb9c6b',
  'chrome://newtab/',
  'data:text/html,x',
  'file:///talk.webm',
  'ftp://www.youtube.com/watch?v=wy3L7XUq-g0',
  'javascript:void(0)',
  'moz-extension://a/popup.html',
  'view-source:https://www.youtube.com/watch?v=wy3L7XUq-g0',
  'https://example.org/%E0%A4%A',
  'https://media.ccc.de/',
  'https://media.ccc.de/v/',
  'https://media.ccc.de/v/a/related',
  'https://media.ccc.de/v/%3Cscript%3E',
  'https://media.ccc.de/c/37c3',
  'https://media.ccc.de.evil.example/v/a_talk',
  `https://example.org/${'x'.repeat(5000)}`,
  'https://example.org/a b\u00a0c\u2003d',
  'https://user:secret@example.org/talk',
  'https://[::1]/talk',
  'https://192.168.0.1:8443/talk',
  'https://xn--bcher-kva.example/talk',
  'https://example.org/?v=wy3L7XUq-g0#https://vimeo.com/1',
  'https://player.vimeo.com/',
  'https://player.vimeo.com/video/',
  'https://player.vimeo.com/video/x',
  'https://player.vimeo.com/video/76979871/more',
  'https://player.vimeo.com/video/9999999999999999999999',
  'https://vimeo.com.evil.example/76979871',
  'https://vimeo.com/',
  'https://vimeo.com/7697987a',
  'https://vimeo.com/76979871/<script>',
  'https://vimeo.com/76979871/a/b/c',
  'https://vimeo.com/channels/',
  'https://vimeo.com/channels/staffpicks/',
  'https://vimeo.com/groups/x/videos/../1',
  'https://vimeo.com/ondemand/film',
  'https://vimeo.com/user1/about',
  'https://www.youtube-nocookie.com/embed/',
  'https://www.youtube.com.evil.example/watch?v=wy3L7XUq-g0',
  'https://www.youtube.com/',
  'https://www.youtube.com/@dotconferences',
  'https://www.youtube.com/embed/live_stream?channel=x',
  'https://www.youtube.com/embed/videoseries?list=x',
  'https://www.youtube.com/feed/subscriptions',
  'https://www.youtube.com/live/',
  'https://www.youtube.com/playlist?list=PLMW8Xq7bXrG64KRc6PC0JLWFX2ygzFJDG',
  'https://www.youtube.com/results?search_query=watch?v=wy3L7XUq-g0',
  'https://www.youtube.com/shorts/',
  'https://www.youtube.com/watch',
  'https://www.youtube.com/watch/wy3L7XUq-g0/more',
  'https://www.youtube.com/watch?V=wy3L7XUq-g0',
  'https://www.youtube.com/watch?v=',
  'https://www.youtube.com/watch?v=%77y3L7XUq%2Dg0%00',
  'https://www.youtube.com/watch?v=<script>',
  'https://www.youtube.com/watch?v=wy3L7XUq-g0x',
];

/** happy-dom draws nothing: every element has this size. */
const box = new DOMRect(0, 0, 640, 360);

it('has an example of every site', () => {
  const missing = sites.filter((site) => !examples.some((example) => example.site === site));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

describe.each(examples)('$site.name: $page', (example) => {
  const { site, address, talkId, talkUrl, title, shownTitle = title, body } = example;
  beforeEach(() => {
    Element.prototype.getBoundingClientRect = () => box;
    Element.prototype.getClientRects = () => [box] as unknown as DOMRectList;
    document.title = title;
    document.body.innerHTML = body;
  });
  const talk = () => document.querySelector<HTMLVideoElement>('#talk') ?? undefined;

  it('serves its address, and is chosen for it', () => {
    expect(siteFor(new URL(address))).toBe(site);
  });

  it('names the talk and where it can be watched', () => {
    expect(site.talkId(new URL(address), talk())).toBe(talkId);
    expect(site.talkUrl(new URL(address), talk())).toBe(talkUrl);
  });

  it('finds the video of the talk, its title and its bar', () => {
    expect(site.findVideo(document)).toBe(talk());
    expect(site.findVideo(document, talk())).toBe(talk());
    expect(site.title(document)).toBe(shownTitle);
    expect(site.findBar(document, talk())).toBe(document.querySelector('#bar') ?? undefined);
  });

  it('has no doubt about a talk that simply plays', () => {
    const video = talk();
    expect(video && site.doubt?.(video)).toBeUndefined();
  });

  it('finds no caption and no chapter where the page has none', () => {
    const video = talk();
    expect(video && site.captionOnScreen?.(video)).toBeUndefined();
    expect((video && site.chapters?.(document, video)) ?? []).toEqual([]);
  });

  it('finds nothing in an empty page', () => {
    document.title = '';
    document.body.innerHTML = '';
    expect(site.findVideo(document)).toBeUndefined();
    expect(site.findBar(document)).toBeUndefined();
    expect(site.title(document)).toBe('');
  });

  it.each(oddAddresses)('makes no talk of %.60s that is no id of a talk', (other) => {
    const id = site.talkId(new URL(other));
    expect(id ?? 'web:x').toMatch(
      /^(youtube:[\w-]{11}|vimeo:\d+|ccc:[\w.~-]+|web:https?:\/\/\S+|web:x)$/,
    );
    expect((id ?? '').length).toBeLessThanOrEqual(4096);
  });
});
