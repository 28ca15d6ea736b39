import { peertube } from '../../../components/sites/peertube';
import type { Tab } from '../../harness/browser';
import { until } from '../../harness/until';
import { pageOf, type Route } from '../answers';
import { libraryPages } from '../libraries';
import type { Replica } from '../replica';

const PLAYER = `<video id="talk" class="video-js vjs-peertube-skin" muted preload="auto" playsinline
  width="640" height="360"><source src="/clock.webm" type="video/webm" /></video>`;

/** Goes to a linked moment by itself, as PeerTube does, and on to other videos without loading the page. */
const SCRIPT = `<link rel="stylesheet" href="/video.js/dist/video-js.min.css" />
<script src="/keys.js"></script><script src="/video.js/dist/video.min.js"></script>
<script>
  addEventListener('DOMContentLoaded', () => {
    const player = videojs('talk', { controls: true, userActions: { hotkeys: true } });
    const start = parseInt(new URLSearchParams(location.search).get('start') ?? '0');
    player.ready(() => player.currentTime(start));
    const dock = document.querySelector('.peertube-dock');
    if (dock) player.el().append(dock);
    window.goTo = (path, title) => {
      history.pushState(null, '', path);
      const heading = document.querySelector('.video-info-name');
      if (heading) heading.textContent = title;
      document.title = title + ' - Tube';
      player.src({ src: '/clock.webm?of=' + path, type: 'video/webm' });
      player.play();
    };
  });
</script>`;

const PAGE = `<!doctype html><title>A talk: with a colon - Tube</title>${SCRIPT}
<div id="video-wrapper"><div id="videojs-wrapper">${PLAYER}</div></div>
<div class="video-info"><h1 class="video-info-name">A talk: with a colon</h1></div>`;

/** A player that is embedded so that it begins by itself. */
const EMBED = `<!doctype html><title>PeerTube</title>${SCRIPT}${PLAYER.replace('muted', 'muted autoplay')}
<div class="peertube-dock"><div class="peertube-dock-title-description">
  <h2 class="peertube-dock-title">A talk: with a colon</h2></div></div>`;

const pages: Route = (url) => {
  if (url.pathname.startsWith('/videos/embed/')) return pageOf(EMBED, {});
  return /^\/(?:w|videos)\//.test(url.pathname) ? pageOf(PAGE, {}) : libraryPages(url);
};

const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d';
const short = 'kkGMgK9ZtnKfYAgnEtQxbv';
const otherUuid = '122d093a-1ede-43bd-bd34-59d2931ffc5e';
const otherShort = '3fbif9S3WmtTP8gGsC5HBd';
const talkId = `peertube:tube.example.net/${uuid}`;
const talkUrl = `https://tube.example.net/w/${uuid}`;

const play = (tab: Tab): Promise<void> => tab.click('.vjs-big-play-button');

export const replica: Replica = {
  hosts: { 'tube.example.net': pages },
  places: [
    {
      name: 'a video of PeerTube, from where a link leads',
      address: `https://tube.example.net/w/${short}?start=20s`,
      before: play,
      from: 20,
      title: 'A talk: with a colon',
      bar: '.vjs-progress-holder',
      talkId,
      talkUrl,
    },
    {
      name: 'the next video of PeerTube, in the same page',
      address: `https://tube.example.net/videos/watch/${uuid}`,
      async before(tab) {
        await play(tab);
        await until(() => tab.evaluate(() => document.querySelector('video')?.paused === false));
        await tab.evaluate(
          (path) =>
            (window as unknown as { goTo(path: string, title: string): void }).goTo(path, 'Next'),
          `/w/${otherShort}`,
        );
      },
      title: 'Next',
      bar: '.vjs-progress-holder',
      talkId: `peertube:tube.example.net/${otherUuid}`,
    },
    {
      name: 'the player of PeerTube in a page',
      address: `https://talks.example.net/framed/tube.example.net/videos/embed/${otherShort}`,
      frame: 'tube.example.net',
      grant: 'tube.example.net',
      title: 'A talk: with a colon',
      bar: '.vjs-progress-holder',
      talkId: `peertube:tube.example.net/${otherUuid}`,
      talkUrl: `https://tube.example.net/w/${otherUuid}`,
    },
  ],
  site: {
    adapter: peertube,
    id: /^peertube:[^/\s]+\/[0-9a-f-]{36}$/,
    named: [
      [`https://tube.example.net/w/${short}`, talkId, talkUrl],
      [`https://tube.example.net/w/${short}?start=1m5s&autoplay=1`, talkId, talkUrl],
      [`https://tube.example.net/w/${uuid}`, talkId, talkUrl],
      [`https://tube.example.net/videos/watch/${uuid.toUpperCase()}`, talkId, talkUrl],
      [`https://tube.example.net/videos/embed/${uuid}?api=1`, talkId, talkUrl],
      [`https://tube.example.net/videos/embed/${short}/`, talkId, talkUrl],
      [
        `http://localhost:9000/w/${otherShort}`,
        `peertube:localhost:9000/${otherUuid}`,
        `http://localhost:9000/w/${otherUuid}`,
      ],
    ],
    unnamed: [
      'https://tube.example.net/',
      'https://tube.example.net/w/',
      `https://tube.example.net/w/p/${short}`,
      `https://tube.example.net/w/${short}/more`,
      `https://tube.example.net/w/${short.slice(1)}`,
      // No characters of base 58: each would be another name of the same video.
      ...['0', 'O', 'I', 'l', '_', '-'].flatMap((sign) => [
        `https://tube.example.net/w/${sign}${short.slice(1)}`,
        `https://tube.example.net/w/${short.slice(0, -2)}${sign}${short.at(-1)}`,
        `https://tube.example.net/w/${short.slice(0, -1)}${sign}`,
      ]),
      // No UUID of version 4.
      'https://tube.example.net/w/aaaaaaaaaaaaaaaaaaaaaa',
      'https://tube.example.net/w/9c9de5e8-0a1e-184a-b099-e80766180a6d',
      `https://tube.example.net/videos/test-embed/${uuid}`,
      `https://tube.example.net/?${uuid}`,
      `https://tube.example.net/#/w/${short}`,
      `ftp://tube.example.net/w/${short}`,
    ],
    examples: [
      {
        page: 'a video',
        address: `https://tube.example.net/w/${short}`,
        talkId,
        talkUrl,
        link: `${talkUrl}?start=90`,
        title: 'A talk - Tube',
        shownTitle: 'A talk',
        body: `<div id="videojs-wrapper"><div class="video-js vjs-peertube-skin">
          <video id="talk" class="vjs-tech"></video>
          <div class="vjs-progress-control"><div class="vjs-progress-holder" id="bar"></div></div>
          </div></div><h1 class="video-info-name"> A talk </h1>`,
      },
      {
        page: 'the player in another page',
        address: `https://tube.example.net/videos/embed/${uuid}`,
        talkId,
        talkUrl,
        link: `${talkUrl}?start=90`,
        title: 'PeerTube',
        shownTitle: 'A talk',
        body: `<div class="video-js vjs-peertube-skin"><video id="talk" class="vjs-tech"></video>
          <div class="vjs-progress-holder" id="bar"></div>
          <div class="peertube-dock"><h2 class="peertube-dock-title">A talk</h2></div></div>`,
      },
    ],
    captions: [
      {
        what: 'Video.js with its skin',
        body: `<div class="video-js vjs-peertube-skin"><video id="talk"></video>
          <div class="vjs-text-track-display"><div><div>Every node fails, one after the other.
          </div></div></div></div>`,
      },
    ],
  },
};
