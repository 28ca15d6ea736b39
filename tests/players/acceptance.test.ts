// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { html5 } from '../../components/players/html5';
import type { Site } from '../../components/players/site';
import { siteFor } from '../../components/players/sites';
import { youtube } from '../../components/players/youtube';

/** A page of a site with its talk's video among others; `#talk` is the video, `#bar` its time bar. */
interface Example {
  site: Site;
  address: string;
  talkId: string;
  talkUrl: string;
  title: string;
  body: string;
}

/** Every site has an example here, each with whatever its pages put beside the talk. */
const examples: Example[] = [
  {
    site: youtube,
    address: 'https://www.youtube.com/watch?v=wy3L7XUq-g0&list=x&t=30',
    talkId: 'youtube:wy3L7XUq-g0',
    talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
    title: 'A talk - YouTube',
    body: `<div id="inline-preview-player" class="html5-video-player"><video></video></div>
      <ytd-miniplayer><div class="html5-video-player"><video></video></div></ytd-miniplayer>
      <div id="movie_player" class="html5-video-player">
        <video id="talk" class="html5-main-video"></video>
        <div class="ytp-progress-bar" id="bar"></div>
      </div>`,
  },
  {
    site: html5,
    address: 'https://talks.example.net/a-talk?id=7&utm_source=mail#t=30',
    talkId: 'web:https://talks.example.net/a-talk?id=7',
    talkUrl: 'https://talks.example.net/a-talk?id=7',
    title: 'A talk',
    body: '<video id="talk"></video>',
  },
];

/** happy-dom draws nothing: every element has this size. */
const box = new DOMRect(0, 0, 640, 360);

describe.each(examples)('$site.name', ({ site, address, talkId, talkUrl, title, body }) => {
  beforeEach(() => {
    Element.prototype.getBoundingClientRect = () => box;
    document.title = title;
    document.body.innerHTML = body;
  });
  const talk = () => document.querySelector<HTMLVideoElement>('#talk') ?? undefined;

  it('serves its address, and is chosen for it', () => {
    expect(siteFor(new URL(address))).toBe(site);
  });

  it('names the talk and where it can be watched', () => {
    expect(site.talkId(new URL(address), talk())).toBe(talkId);
    expect(site.talkUrl(new URL(address))).toBe(talkUrl);
  });

  it('finds the video of the talk, its title and its bar', () => {
    expect(site.findVideo(document)).toBe(talk());
    expect(site.findVideo(document, talk())).toBe(talk());
    expect(site.title(document)).toBe(title);
    expect(site.findBar(document)).toBe(document.querySelector('#bar') ?? undefined);
  });

  it('has no doubt about a talk that simply plays', () => {
    const video = talk();
    expect(video && site.doubt?.(video)).toBeUndefined();
  });

  it('finds nothing in an empty page', () => {
    document.title = '';
    document.body.innerHTML = '';
    expect(site.findVideo(document)).toBeUndefined();
    expect(site.findBar(document)).toBeUndefined();
    expect(site.title(document)).toBe('');
  });

  it.each([
    'about:blank',
    'file:///talk.webm',
    'javascript:void(0)',
    'data:text/html,x',
    'https://example.org/%E0%A4%A',
    `https://example.org/${'x'.repeat(5000)}`,
    'https://www.youtube.com/',
    'https://www.youtube.com/watch?v=',
    'https://www.youtube.com/watch?v=<script>',
    'https://www.youtube.com/embed/videoseries?list=x',
  ])('makes no talk of %.40s that is no id of a talk', (other) => {
    const id = site.talkId(new URL(other));
    expect(id ?? 'web:x').toMatch(/^(youtube|web):\S+$/);
    expect((id ?? '').length).toBeLessThanOrEqual(4096);
  });
});
