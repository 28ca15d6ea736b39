import { youtube } from '../../../components/sites/youtube';
import { type Answer, clip, fileAsItIs, page, type Route, slide } from '../answers';
import type { Replica } from '../replica';
import { hostileTitle, talkOfVideo } from '../talks';
import { places } from './places';

/** As strict as YouTube's: no script without the nonce, no string made into HTML. */
function strictHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy':
      `default-src 'self'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; media-src 'self' blob:; ` +
      `object-src 'none'; base-uri 'self'; require-trusted-types-for 'script'`,
  };
}

/** Titles by query: `titlemode=hostile`, or `title=...` for one that the catalogue does not have. */
function videoTitle(videoId: string, query: URLSearchParams): string {
  if (query.get('titlemode') === 'hostile') return hostileTitle;
  return query.get('title') ?? talkOfVideo(videoId).videoTitle;
}

function player(file: string, videoId: string, query: URLSearchParams): Answer {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(12))).toString('base64');
  const { channel } = talkOfVideo(videoId);
  return page(
    file,
    { nonce, videoId, channel, title: videoTitle(videoId, query) },
    strictHeaders(nonce),
  );
}

const pages: Route = (url) => {
  const [, first, second] = url.pathname.split('/');
  if (first === 'clock.webm') return clip;
  if (first === 'slide.webm') return slide;
  if (first === 'replica' && second !== undefined && /^[a-z]+\.(?:js|css)$/.test(second)) {
    return fileAsItIs(`youtube/${second}`);
  }
  if (first === 'title') {
    return { body: videoTitle(second ?? '', url.searchParams), type: 'text/plain; charset=utf-8' };
  }
  if (first === 'watch' || first === 'shorts' || first === 'live') {
    const file =
      url.hostname === 'm.youtube.com' ? 'mobile' : first === 'shorts' ? 'shorts' : 'watch';
    const videoId = second ?? url.searchParams.get('v') ?? '';
    return player(`youtube/${file}.html`, videoId, url.searchParams);
  }
  if (first === 'embed') {
    // Since 2025 embeds have had the controls of the phone.
    const file = url.searchParams.get('controls') === 'phone' ? 'mobile' : 'embed';
    return player(`youtube/${file}.html`, second ?? '', url.searchParams);
  }
  // The same page as a site has that Talkmark does not run on.
  if (first === 'nothing') return page('plain/nothing.html', {});
  return first === '' ? page('youtube/home.html', {}) : undefined;
};

const shortLink: Route = (url) => {
  const time = url.searchParams.get('t');
  return {
    redirect: `https://www.youtube.com/watch?v=${url.pathname.slice(1)}${time ? `&t=${time}` : ''}`,
  };
};

const segments = (...texts: string[]): string =>
  texts
    .map(
      (text) =>
        `<span class="caption-visual-line"><span class="ytp-caption-segment">${text}</span></span>`,
    )
    .join('');

const video = 'https://www.youtube.com/watch?v=wy3L7XUq-g0';

export const replica: Replica = {
  hosts: {
    'www.youtube.com': pages,
    'm.youtube.com': pages,
    'www.youtube-nocookie.com': pages,
    'consent.youtube.com': () => page('plain/nothing.html', {}),
    'youtube.com': ({ pathname, search }) => ({
      redirect: `https://www.youtube.com${pathname}${search}`,
    }),
    'youtu.be': shortLink,
  },
  places,
  site: {
    adapter: youtube,
    id: /^youtube:[\w-]{11}$/,
    named: [
      [video, 'youtube:wy3L7XUq-g0', video],
      ['https://m.youtube.com/watch?v=wy3L7XUq-g0', 'youtube:wy3L7XUq-g0', video],
      ['https://www.youtube.com/embed/wy3L7XUq-g0?start=3', 'youtube:wy3L7XUq-g0', video],
      ['https://www.youtube-nocookie.com/embed/wy3L7XUq-g0', 'youtube:wy3L7XUq-g0', video],
      ['https://youtu.be/wy3L7XUq-g0?t=90', 'youtube:wy3L7XUq-g0', video],
    ],
    unnamed: [
      'blob:https://www.youtube.com/0b6cd1b6-21c0-4f47-9e77-b7b3f7bb9c6b',
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
      'https://notyoutube.com/watch?v=wy3L7XUq-g0',
      'https://example.org/?https://www.youtube.com/watch?v=wy3L7XUq-g0',
    ],
    examples: [
      {
        page: 'a watch page with a hover preview and a corner player',
        address: 'https://www.youtube.com/watch?v=wy3L7XUq-g0&list=x&t=30',
        talkId: 'youtube:wy3L7XUq-g0',
        talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
        link: 'https://youtu.be/wy3L7XUq-g0?t=90',
        title: 'A talk - YouTube',
        body: `<div id="inline-preview-player" class="html5-video-player"><video></video></div>
      <ytd-miniplayer><div class="html5-video-player"><video></video></div></ytd-miniplayer>
      <div id="movie_player" class="html5-video-player">
        <video id="talk" class="html5-main-video"></video>
        <div class="ytp-progress-bar" id="bar"></div>
      </div>`,
      },
      {
        page: 'an embed with the controls of the phone',
        address: 'https://www.youtube-nocookie.com/embed/wy3L7XUq-g0?start=30',
        talkId: 'youtube:wy3L7XUq-g0',
        talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
        link: 'https://youtu.be/wy3L7XUq-g0?t=90',
        title: 'A talk - YouTube',
        body: `<div id="player"><div id="movie_player" class="html5-video-player">
        <video id="talk" class="html5-main-video"></video></div></div>
      <div id="player-controls"><div class="ytChapteredProgressBarHost" id="bar"></div></div>`,
      },
      {
        page: 'a page of another kind with the talk in its corner',
        address: 'https://www.youtube.com/feed/subscriptions',
        talkId: 'youtube:wy3L7XUq-g0',
        talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
        link: 'https://youtu.be/wy3L7XUq-g0?t=90',
        title: 'Subscriptions - YouTube',
        shownTitle: 'A talk',
        body: `<div id="inline-preview-player" class="html5-video-player"><video></video></div>
      <ytd-miniplayer><div id="movie_player" class="html5-video-player">
        <video id="talk" class="html5-main-video"></video>
        <a class="ytp-title-link" href="https://www.youtube.com/watch?v=wy3L7XUq-g0">A talk</a>
        <div class="ytp-progress-bar" id="bar"></div>
      </div></ytd-miniplayer>`,
      },
      {
        page: 'a short, with the player of the talk that was left',
        address: 'https://www.youtube.com/shorts/wy3L7XUq-g0',
        talkId: 'youtube:wy3L7XUq-g0',
        talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
        link: 'https://youtu.be/wy3L7XUq-g0?t=90',
        title: 'A talk - YouTube',
        body: `<div id="shorts-player" class="html5-video-player">
        <video id="talk" class="html5-main-video"></video></div>
      <div id="movie_player" class="html5-video-player">
        <video class="html5-main-video"></video><div class="ytp-progress-bar"></div></div>`,
      },
      {
        page: 'an embedded playlist that has gone on to its next talk',
        address: 'https://www.youtube.com/embed/AAAAAAAAAAA?list=x',
        talkId: 'youtube:wy3L7XUq-g0',
        talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
        link: 'https://youtu.be/wy3L7XUq-g0?t=90',
        title: 'A talk',
        body: `<div id="movie_player" class="html5-video-player">
        <video id="talk" class="html5-main-video"></video></div>
      <div id="player-controls">
        <a href="https://www.youtube.com/watch?v=wy3L7XUq-g0&list=x">
          <span class="ytmVideoInfoVideoTitle">A talk</span></a>
        <div class="ytChapteredProgressBarHost" id="bar"></div>
      </div>`,
      },
      {
        page: 'a clip, whose address names no video',
        address: 'https://www.youtube.com/clip/Ugkx0123456789',
        talkId: 'youtube:wy3L7XUq-g0',
        talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
        link: 'https://youtu.be/wy3L7XUq-g0?t=90',
        title: 'Clip - YouTube',
        shownTitle: 'A talk',
        body: `<div id="movie_player" class="html5-video-player">
        <video id="talk" class="html5-main-video"></video>
        <a class="ytp-title-link" href="https://www.youtube.com/watch?v=wy3L7XUq-g0">A talk</a>
        <div class="ytp-progress-bar" id="bar"></div></div>`,
      },
      {
        page: 'a page whose parts have other names than any we know',
        address: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
        talkId: 'youtube:wy3L7XUq-g0',
        talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
        link: 'https://youtu.be/wy3L7XUq-g0?t=90',
        title: 'A talk - YouTube',
        body: `<div id="inline-player"><video></video></div><main><video id="talk"></video></main>`,
      },
    ],
    captions: [
      {
        what: 'its own player, beside another that speaks',
        body: `<div class="html5-video-player"><video></video>${segments('of another video')}</div>
          <div class="html5-video-player"><video id="talk"></video>
            <div class="caption-window">${segments('Every node fails,', ' one after\n the other.')}</div>
          </div>`,
      },
    ],
  },
};
