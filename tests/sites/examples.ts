import type { Site } from '../../components/sites/contract/site';
import { ccc } from '../../components/sites/parts/cccPages';
import { html5 } from '../../components/sites/parts/html5';
import { vimeo } from '../../components/sites/parts/vimeoPages';
import { youtube } from '../../components/sites/parts/youtubePages';

/** A page of a site with its talk's video among others; `#talk` is the video, `#bar` its time bar. */
export interface Example {
  site: Site;
  page: string;
  address: string;
  talkId: string;
  talkUrl: string;
  title: string;
  shownTitle?: string;
  body: string;
}

/** Every site has examples here, each with whatever its pages put beside the talk. */
export const examples: Example[] = [
  {
    site: youtube,
    page: 'a watch page with a hover preview and a corner player',
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
    site: youtube,
    page: 'an embed with the controls of the phone',
    address: 'https://www.youtube-nocookie.com/embed/wy3L7XUq-g0?start=30',
    talkId: 'youtube:wy3L7XUq-g0',
    talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
    title: 'A talk - YouTube',
    body: `<div id="player"><div id="movie_player" class="html5-video-player">
        <video id="talk" class="html5-main-video"></video></div></div>
      <div id="player-controls"><div class="ytChapteredProgressBarHost" id="bar"></div></div>`,
  },
  {
    site: youtube,
    page: 'a page of another kind with the talk in its corner',
    address: 'https://www.youtube.com/feed/subscriptions',
    talkId: 'youtube:wy3L7XUq-g0',
    talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
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
    site: youtube,
    page: 'a short, with the player of the talk that was left',
    address: 'https://www.youtube.com/shorts/wy3L7XUq-g0',
    talkId: 'youtube:wy3L7XUq-g0',
    talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
    title: 'A talk - YouTube',
    body: `<div id="shorts-player" class="html5-video-player">
        <video id="talk" class="html5-main-video"></video></div>
      <div id="movie_player" class="html5-video-player">
        <video class="html5-main-video"></video><div class="ytp-progress-bar"></div></div>`,
  },
  {
    site: youtube,
    page: 'an embedded playlist that has gone on to its next talk',
    address: 'https://www.youtube.com/embed/AAAAAAAAAAA?list=x',
    talkId: 'youtube:wy3L7XUq-g0',
    talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
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
    site: youtube,
    page: 'a clip, whose address names no video',
    address: 'https://www.youtube.com/clip/Ugkx0123456789',
    talkId: 'youtube:wy3L7XUq-g0',
    talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
    title: 'Clip - YouTube',
    shownTitle: 'A talk',
    body: `<div id="movie_player" class="html5-video-player">
        <video id="talk" class="html5-main-video"></video>
        <a class="ytp-title-link" href="https://www.youtube.com/watch?v=wy3L7XUq-g0">A talk</a>
        <div class="ytp-progress-bar" id="bar"></div></div>`,
  },
  {
    site: youtube,
    page: 'a page whose parts have other names than any we know',
    address: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
    talkId: 'youtube:wy3L7XUq-g0',
    talkUrl: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
    title: 'A talk - YouTube',
    body: `<div id="inline-player"><video></video></div><main><video id="talk"></video></main>`,
  },
  {
    site: vimeo,
    page: 'a video page',
    address: 'https://vimeo.com/76979871/0a1b2c3d4e#t=62s',
    talkId: 'vimeo:76979871',
    talkUrl: 'https://vimeo.com/76979871/0a1b2c3d4e',
    title: 'A talk on Vimeo',
    shownTitle: 'A talk',
    body: `<video></video><div data-player><div class="vp-video"><video id="talk"></video></div>
      <div class="vp-progress" id="bar"></div></div>`,
  },
  {
    site: vimeo,
    page: 'the player in another page',
    address: 'https://player.vimeo.com/video/76979871?h=0a1b2c3d4e',
    talkId: 'vimeo:76979871',
    talkUrl: 'https://vimeo.com/76979871/0a1b2c3d4e',
    title: 'A talk from dotConferences on Vimeo',
    shownTitle: 'A talk',
    body: '<video id="talk"></video><div data-progress-bar="true" id="bar"></div>',
  },
  {
    site: ccc,
    page: 'a recording, played by MediaElement.js',
    address: 'https://media.ccc.de/v/37c3-12345-a_talk#t=30',
    talkId: 'ccc:37c3-12345-a_talk',
    talkUrl: 'https://media.ccc.de/v/37c3-12345-a_talk',
    title: 'A talk - media.ccc.de',
    body: `<div class="mejs__container"><video id="talk" class="video"></video>
      <span class="mejs__time-total" id="bar"></span></div>`,
  },
  {
    site: html5,
    page: 'a page with one video',
    address: 'https://talks.example.net/a-talk?id=7&utm_source=mail#t=30',
    talkId: 'web:https://talks.example.net/a-talk?id=7~/a.webm',
    talkUrl: 'https://talks.example.net/a-talk?id=7',
    title: 'A talk',
    body: '<video id="talk" src="https://cdn.example.net/a.webm"></video>',
  },
  {
    site: html5,
    page: 'a page with a moving picture and two videos',
    address: 'https://talks.example.net/two',
    talkId: 'web:https://talks.example.net/two~/get?id=a',
    talkUrl: 'https://talks.example.net/two',
    title: 'Two talks',
    body: `<video loop muted src="https://cdn.example.net/get?id=loop"></video>
      <video id="talk" src="https://cdn.example.net/get?id=a"></video>
      <video src="https://cdn.example.net/get?id=b"></video>`,
  },
];
