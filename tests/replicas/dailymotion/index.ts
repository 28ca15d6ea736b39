import { dailymotion } from '../../../components/sites/dailymotion';
import { clip, keys, pageOf, type Route } from '../answers';
import type { Replica } from '../replica';

/** The video lies in a view of its own, the controls are beside it and over it. */
const PLAYER = `<div class="player">
  <div class="video_view"><video id="talk" src="/clock.webm" muted autoplay preload="auto"></video></div>
  <div class="vod_mouse_keyboard"><div class="vod_click"></div>
    <div class="controls_vod"><div class="controls_layer_1"><button>Play</button></div></div></div>
</div>`;

const STYLE = `<style>
  body { margin: 0; }
  .player { position: relative; width: 640px; height: 360px; }
  video { width: 100%; height: 100%; }
  .vod_mouse_keyboard, .vod_click { position: absolute; inset: 0; }
  .controls_vod { position: absolute; inset: auto 0 0; }
</style>`;

/** What the site's own page frames: its address names a player and no video. */
const FRAME = `<!doctype html><title>Dailymotion</title>${STYLE}<script src="/keys.js"></script>
${PLAYER}<a href="https://www.dailymotion.com/video/{{id}}" target="_blank">A talk: with a colon</a>`;

const EMBED = `<!doctype html><title>Dailymotion Video Player - A talk: with a colon</title>${STYLE}
<script src="/keys.js"></script>${PLAYER}
<script>
  const start = Number(new URLSearchParams(location.search).get('startTime'));
  if (start > 0) document.querySelector('video').currentTime = start;
</script>`;

const PAGE = `<!doctype html><title>A talk: with a colon - Dailymotion</title>
<h1>A talk: with a colon</h1>
<iframe src="https://geo.dailymotion.com/player/own.html?page={{id}}" width="640" height="360"
  allow="autoplay; fullscreen" allowfullscreen></iframe>`;

const player: Route = ({ pathname, searchParams }) => {
  if (pathname === '/clock.webm') return clip;
  if (pathname === '/keys.js') return keys();
  const id = searchParams.get('page');
  return id === null ? pageOf(EMBED, {}) : pageOf(FRAME, { id });
};

const pages: Route = ({ pathname }) => pageOf(PAGE, { id: pathname.split('/').at(-1) ?? '' });

const video = 'https://www.dailymotion.com/video/x5kesuj';
const talkId = 'dailymotion:x5kesuj';

export const replica: Replica = {
  hosts: {
    'www.dailymotion.com': pages,
    'geo.dailymotion.com': player,
    'dai.ly': ({ pathname }) => ({ redirect: `https://www.dailymotion.com/video${pathname}` }),
  },
  places: [
    {
      name: 'the player of Dailymotion, from where a link leads',
      address: 'https://geo.dailymotion.com/player/xtv3w.html?video=x8u4owg&startTime=20',
      before: (tab) => tab.click('video'),
      from: 20,
      title: 'A talk: with a colon',
      talkId: 'dailymotion:x8u4owg',
      talkUrl: 'https://www.dailymotion.com/video/x8u4owg',
    },
    {
      name: 'the player of Dailymotion in a page',
      address:
        'https://talks.example.net/framed/geo.dailymotion.com/player/xmyye.html?video=x8mjju4',
      frame: 'geo.dailymotion.com',
      grant: 'geo.dailymotion.com',
      title: 'A talk: with a colon',
      talkId: 'dailymotion:x8mjju4',
      talkUrl: 'https://www.dailymotion.com/video/x8mjju4',
    },
    {
      name: 'a page of Dailymotion',
      address: 'https://www.dailymotion.com/video/x93blhi',
      frame: 'geo.dailymotion.com',
      grant: 'geo.dailymotion.com',
      isNamedByPage: true,
      title: 'A talk: with a colon',
      talkId: 'dailymotion:x93blhi',
      talkUrl: 'https://www.dailymotion.com/video/x93blhi',
    },
  ],
  site: {
    adapter: dailymotion,
    id: /^dailymotion:[kx]\w+$/,
    named: [
      ['https://touch.dailymotion.com/video/x5kesuj', talkId, video],
      [video, talkId, video],
      [`${video}_a-talk_tech?start=30`, talkId, video],
      ['http://dailymotion.com/video/x5kesuj/', talkId, video],
      [`${video}?playlist=xv4bw`, talkId, video],
      ['https://www.dailymotion.com/embed/video/x5kesuj?autoplay=1', talkId, video],
      ['https://www.dailymotion.com/crawler/video/x5kesuj', talkId, video],
      ['https://geo.dailymotion.com/player.html?video=x5kesuj&mute=true', talkId, video],
      ['https://geo.dailymotion.com/player/xmyye.html?video=x5kesuj', talkId, video],
      ['https://dai.ly/x5kesuj', talkId, video],
      [
        'https://geo.dailymotion.com/player/x86gw.html?video=k46oCapRs4iikoz9DWy',
        'dailymotion:k46oCapRs4iikoz9DWy',
        'https://www.dailymotion.com/video/k46oCapRs4iikoz9DWy',
      ],
    ],
    unnamed: [
      'https://www.dailymotion.com/',
      'https://www.dailymotion.com/video/',
      'https://www.dailymotion.com/video/5kesuj',
      'https://www.dailymotion.com/video/x5kesuj/more',
      'https://www.dailymotion.com/playlist/x7wdsj',
      'https://www.dailymotion.com/dotconferences',
      'https://geo.dailymotion.com/player/xtv3w.html?',
      'https://geo.dailymotion.com/player/xf7zn.html?playlist=x7wdsj',
      'https://geo.dailymotion.com/video/x5kesuj.json',
      'https://dai.ly/',
      'https://dai.ly/x5kesuj/more',
      'https://www.dailymotion.com.evil.example/video/x5kesuj',
      'https://notdailymotion.com/video/x5kesuj',
    ],
    examples: [
      {
        page: 'one of its own pages, with a preview of another video',
        address: `${video}_a-talk_tech`,
        talkId,
        talkUrl: video,
        link: `${video}?start=90`,
        title: 'A talk - Dailymotion',
        shownTitle: 'A talk',
        body: `<a href="/video/x8u4owg"><video muted loop></video></a>`,
      },
      {
        page: 'the player in another page',
        address: 'https://geo.dailymotion.com/player/xmyye.html?video=x5kesuj',
        talkId,
        talkUrl: video,
        link: `${video}?start=90`,
        title: 'Dailymotion Video Player - A talk',
        shownTitle: 'A talk',
        body: `<video></video>${PLAYER}`,
      },
      {
        page: 'the player in its own pages, whose address names no video',
        address: 'https://geo.dailymotion.com/player/xtv3w.html?',
        talkId,
        talkUrl: video,
        link: `${video}?start=90`,
        title: 'Dailymotion',
        shownTitle: 'A talk',
        body: `${PLAYER}<a href="${video}"> A talk </a><a href="/help">Help</a>`,
      },
    ],
  },
};
