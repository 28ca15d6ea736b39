import { html5 } from '../../../components/sites/parts/html5';
import { clip, fileAsItIs, page, type Route } from '../answers';
import type { Replica } from '../replica';

/** What a page asks for that wants shared memory: frames without the same policy are refused. */
const isolation = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
};

const pages: Route = (url) => {
  if (url.pathname.endsWith('.webm')) return clip;
  if (url.pathname === '/') return page('plain/nothing.html', {});
  if (url.pathname === '/isolated') {
    return page('plain/video.html', { preload: 'auto' }, isolation);
  }
  const framed = /^\/framed\/(?<host>.+)$/.exec(url.pathname)?.groups?.['host'];
  if (framed !== undefined) return page('plain/framed.html', { host: framed + url.search });
  const track = /^\/(?<track>captions|chapters)\.vtt$/.exec(url.pathname)?.groups?.['track'];
  if (track !== undefined) return fileAsItIs(`plain/${track}.vtt`);
  if (url.pathname === '/lazy') return page('plain/video.html', { preload: 'none' });
  const name = /^\/(?<name>videos?|shadow|tracks|foreign|black)$/.exec(url.pathname)?.groups?.[
    'name'
  ];
  return name === undefined ? undefined : page(`plain/${name}.html`, { preload: 'auto' });
};

/** Hosts that Talkmark knows nothing of. */
export const replica: Replica = {
  hosts: { 'example.org': pages, 'talks.example.net': pages },
  places: [
    {
      name: 'any page with a video',
      address: 'https://talks.example.net/video?id=suite',
      async before(tab) {
        await tab.click('h1');
        await tab.evaluate(async () => document.querySelector('video')?.play());
      },
      talkId: 'web:https://talks.example.net/video?id=suite',
    },
  ],
  site: {
    adapter: html5,
    id: /^web:https?:\/\/\S+$/,
    named: [
      [
        'https://example.org/talk?a=1&utm_source=mail#t=5',
        'web:https://example.org/talk?a=1',
        'https://example.org/talk?a=1',
      ],
    ],
    unnamed: ['about:blank', 'data:text/html,x', 'file:///talk.webm'],
    examples: [
      {
        page: 'a page with one video',
        address: 'https://talks.example.net/a-talk?id=7&utm_source=mail#t=30',
        talkId: 'web:https://talks.example.net/a-talk?id=7~/a.webm',
        talkUrl: 'https://talks.example.net/a-talk?id=7',
        link: 'https://talks.example.net/a-talk?id=7#t=90',
        title: 'A talk',
        body: '<video id="talk" src="https://cdn.example.net/a.webm"></video>',
      },
      {
        page: 'a page with a moving picture and two videos',
        address: 'https://talks.example.net/two',
        talkId: 'web:https://talks.example.net/two~/get?id=a',
        talkUrl: 'https://talks.example.net/two',
        link: 'https://talks.example.net/two#t=90',
        title: 'Two talks',
        body: `<video loop muted src="https://cdn.example.net/get?id=loop"></video>
      <video id="talk" src="https://cdn.example.net/get?id=a"></video>
      <video src="https://cdn.example.net/get?id=b"></video>`,
      },
    ],
    captions: [
      {
        what: 'Video.js, before the captions of another player',
        body: `<div class="video-js"><video id="talk"></video><div class="vjs-text-track-display">
          <div><div>Every node fails, one after the other.</div></div></div></div>
          <div class="plyr__captions">of another video</div>`,
      },
      {
        what: 'Plyr',
        body: `<div class="plyr"><div><video id="talk"></video></div><div class="plyr__captions">
          <span class="plyr__caption">Every node fails, one after the other.</span></div></div>`,
      },
    ],
  },
};
