import { vimeo } from '../../../components/sites/vimeo';
import { clip, fileAsItIs, keys, page, type Route } from '../answers';
import type { Replica } from '../replica';

/** Its pages and its player look the same here. */
const pages: Route = (url) => {
  if (url.pathname === '/clock.webm') return clip;
  if (url.pathname === '/replica/keys.js') return keys();
  if (url.pathname === '/replica/vimeo.js') return fileAsItIs('vimeo/vimeo.js');
  return page('vimeo/player.html', { title: 'A talk: with a colon' });
};

const video = 'https://vimeo.com/76979871';

export const replica: Replica = {
  hosts: { 'vimeo.com': pages, 'player.vimeo.com': pages },
  places: [
    {
      name: 'Vimeo, from where a link leads',
      address: 'https://vimeo.com/76979871/0a1b2c3d4e#t=20s',
      before: (tab) => tab.click('video'),
      from: 20,
      title: 'A talk: with a colon',
      bar: '.vp-progress',
      talkId: 'vimeo:76979871',
      talkUrl: 'https://vimeo.com/76979871/0a1b2c3d4e',
    },
    {
      name: 'Vimeo',
      address: 'https://vimeo.com/9001',
      before: (tab) => tab.click('video'),
      talkId: 'vimeo:9001',
    },
    {
      name: 'the player of Vimeo',
      address: 'https://player.vimeo.com/video/9002?h=0a1b2c3d4e',
      before: (tab) => tab.click('video'),
      talkId: 'vimeo:9002',
    },
    {
      name: 'the player of Vimeo in a page',
      address: 'https://talks.example.net/framed/player.vimeo.com/video/7?h=0a1b2c3d4e',
      frame: 'player.vimeo.com',
      grant: 'player.vimeo.com',
      title: 'A talk: with a colon',
      bar: '.vp-progress',
      talkId: 'vimeo:7',
    },
  ],
  site: {
    adapter: vimeo,
    id: /^vimeo:\d+$/,
    named: [
      [video, 'vimeo:76979871', video],
      ['https://www.vimeo.com/76979871?share=copy#t=62s', 'vimeo:76979871', video],
      ['https://www.vimeo.com/76979871/0a1b2c3d4e', 'vimeo:76979871', `${video}/0a1b2c3d4e`],
      ['https://player.vimeo.com/video/76979871', 'vimeo:76979871', video],
      ['https://vimeo.com/channels/staffpicks/76979871', 'vimeo:76979871', video],
      ['https://vimeo.com/showcase/123/video/76979871', 'vimeo:76979871', video],
      ['https://vimeo.com/groups/talks/videos/76979871', 'vimeo:76979871', video],
      // An unlisted video keeps what opens it.
      ['https://vimeo.com/7/0a1b2c3d4e', 'vimeo:7', 'https://vimeo.com/7/0a1b2c3d4e'],
      [
        'https://player.vimeo.com/video/7?h=0a1b2c3d4e',
        'vimeo:7',
        'https://vimeo.com/7/0a1b2c3d4e',
      ],
      // Nothing is kept of a hash that is none.
      ['https://vimeo.com/7/<script>', 'vimeo:7', 'https://vimeo.com/7'],
      ['https://player.vimeo.com/video/7?h=../x', 'vimeo:7', 'https://vimeo.com/7'],
    ],
    unnamed: [
      'https://vimeo.com/',
      'https://vimeo.com/about',
      'https://vimeo.com/1/2/3',
      'https://vimeo.com/user/76979871',
      'https://vimeo.com/channels/76979871',
      'https://vimeo.com/showcase/123',
      'https://vimeo.com/1234567890123456',
      'https://vimeo.com/7697987a',
      'https://vimeo.com/76979871/a/b/c',
      'https://vimeo.com/channels/',
      'https://vimeo.com/channels/staffpicks/',
      'https://vimeo.com/groups/x/videos/../1',
      'https://vimeo.com/ondemand/film',
      'https://vimeo.com/user1/about',
      'https://player.vimeo.com/',
      'https://player.vimeo.com/76979871',
      'https://player.vimeo.com/video/',
      'https://player.vimeo.com/video/x',
      'https://player.vimeo.com/video/76979871/more',
      'https://player.vimeo.com/video/9999999999999999999999',
      'https://vimeo.com.example.org/76979871',
      'https://vimeo.com.evil.example/76979871',
    ],
    examples: [
      {
        page: 'a video page',
        address: 'https://vimeo.com/76979871/0a1b2c3d4e#t=62s',
        talkId: 'vimeo:76979871',
        talkUrl: 'https://vimeo.com/76979871/0a1b2c3d4e',
        link: 'https://vimeo.com/76979871/0a1b2c3d4e#t=90s',
        title: 'A talk on Vimeo',
        shownTitle: 'A talk',
        body: `<video></video><div data-player><div class="vp-video"><video id="talk"></video></div>
          <div class="vp-progress" id="bar"></div></div>`,
      },
      {
        page: 'the player in another page',
        address: 'https://player.vimeo.com/video/76979871?h=0a1b2c3d4e',
        talkId: 'vimeo:76979871',
        talkUrl: 'https://vimeo.com/76979871/0a1b2c3d4e',
        link: 'https://vimeo.com/76979871/0a1b2c3d4e#t=90s',
        title: 'A talk from dotConferences on Vimeo',
        shownTitle: 'A talk',
        body: '<video id="talk"></video><div data-progress-bar="true" id="bar"></div>',
      },
    ],
    captions: [
      {
        what: 'its own player',
        body: `<div data-player-container><div class="vp-video"><video id="talk"></video></div>
          <div class="vp-captions"><span>Every node fails, one after the other.</span></div></div>`,
      },
    ],
  },
};
