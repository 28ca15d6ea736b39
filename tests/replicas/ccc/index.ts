import { ccc } from '../../../components/sites/ccc';
import { until } from '../../harness/until';
import { page, type Route } from '../answers';
import { libraryPages } from '../libraries';
import type { Replica } from '../replica';

/** Its player is MediaElement.js as it is published. */
const pages: Route = (url) =>
  url.pathname.startsWith('/v/')
    ? page('ccc/recording.html', { title: 'A talk: with a colon' })
    : libraryPages(url);

const talkId = 'ccc:37c3-12345-a_talk';
const talkUrl = 'https://media.ccc.de/v/37c3-12345-a_talk';

export const replica: Replica = {
  hosts: { 'media.ccc.de': pages },
  places: [
    {
      name: 'media.ccc.de',
      address: `${talkUrl}#t=20`,
      async before(tab) {
        // While it goes there, its button is under a picture that turns.
        await until(
          () =>
            tab.evaluate(() => {
              const video = document.querySelector('video');
              const button = document.querySelector('.mejs__overlay-button');
              return (
                video?.seeking === false && video.currentTime >= 20 && button?.checkVisibility()
              );
            }),
          { what: 'the linked moment' },
        );
        await tab.click('.mejs__overlay-button');
      },
      from: 20,
      talkId,
    },
  ],
  site: {
    adapter: ccc,
    id: /^ccc:[\w.~-]+$/,
    named: [
      [talkUrl, talkId, talkUrl],
      [`${talkUrl}/`, talkId, talkUrl],
      [`${talkUrl}/#t=5`, talkId, talkUrl],
      ['http://media.ccc.de/v/37c3-12345-a_talk?x=1#t=90', talkId, talkUrl],
      [`${talkUrl}/oembed`, talkId, talkUrl],
    ],
    unnamed: [
      'https://media.ccc.de/',
      'https://media.ccc.de/v/',
      'https://media.ccc.de/v/a/related',
      'https://media.ccc.de/v/%3Cscript%3E',
      'https://media.ccc.de/c/37c3',
      'https://cdn.media.ccc.de/v/a',
      'https://media.ccc.de.evil.example/v/a_talk',
    ],
    examples: [
      {
        page: 'a recording, played by MediaElement.js',
        address: `${talkUrl}#t=30`,
        talkId,
        talkUrl,
        link: `${talkUrl}#t=90`,
        title: 'A talk - media.ccc.de',
        body: `<div class="mejs__container"><video id="talk" class="video"></video>
          <span class="mejs__time-total" id="bar"></span></div>`,
      },
    ],
    captions: [
      {
        what: 'MediaElement.js',
        body: `<div class="mejs__container"><video id="talk"></video><div class="mejs__captions-layer">
          <span class="mejs__captions-text">Every node fails, one after the other.</span></div></div>`,
      },
    ],
  },
};
