import { type Answer, fileAsItIs, keys, page, type Route } from '../answers';
import type { Replica } from '../replica';
import { talkOfPage } from '../talks';

export const talkPage =
  'https://www.dotconferences.com/2015/06/john-wilkes-cluster-management-at-google-with-borg';

const otherPage =
  'https://www.dotconferences.com/2015/06/dan-brown-convergent-replicated-data-types';

/** The ways in which a page shows a video of YouTube, by `embed=`; bare without. */
const embeds: Record<string, string> = {
  nocookie: 'https://www.youtube-nocookie.com/embed/',
  api: 'https://www.youtube.com/embed/?enablejsapi=1&origin=https%3A%2F%2Fwww.dotconferences.com',
  blocked: 'https://www.youtube.com/embed/?gone=1',
};

/** The page with a picture in the place of its first frame, the player. */
function withFacade(shown: Answer, videoId: string): Answer {
  if (!('body' in shown)) return shown;
  const facade = `<lite-youtube videoid="${videoId}" tabindex="0"></lite-youtube>
    <script src="/replica/facade.js"></script>`;
  return { ...shown, body: shown.body.replace(/<iframe[^]*?<\/iframe>/, facade) };
}

/**
 * `embed=lazy` shows a picture that turns into the player on a click, `small=1` a small player. The
 * parameter may be called `utm_content`, too, which makes no other page of it.
 */
const pages: Route = (url) => {
  const file = /^\/replica\/(?<name>keys|facade)\.js$/.exec(url.pathname)?.groups?.['name'];
  if (file === 'keys') return keys();
  if (file === 'facade') return fileAsItIs('dotconferences/facade.js');
  const talk = talkOfPage(url.pathname);
  if (!talk) return undefined;
  const { title, byline, videoId } = talk;
  const { searchParams } = url;
  const form = searchParams.get('embed') ?? searchParams.get('utm_content') ?? 'bare';
  const source = new URL(embeds[form] ?? 'https://www.youtube.com/embed/');
  source.pathname += videoId;
  const [width, height] = searchParams.has('small') ? ['320', '180'] : ['720', '405'];
  const values = { title, byline, videoId, source: source.href, width, height };
  const shown = page('dotconferences/talk.html', values);
  return form === 'lazy' ? withFacade(shown, videoId) : shown;
};

/** The pages of conferences, whose player is YouTube's. */
export const replica: Replica = {
  hosts: { 'www.dotconferences.com': pages, 'www.thedotpost.com': pages },
  places: [
    { name: 'a talk page', address: talkPage, frame: '/embed/', talkId: 'youtube:wy3L7XUq-g0' },
    {
      name: 'a page of The dot Post',
      address: 'https://www.thedotpost.com/2015/06/kyle-kingsbury-jepsen-iv-hope-springs-eternal',
      frame: '/embed/',
      talkId: 'youtube:T5c81QJ-uRo',
      title: 'Jepsen IV: Hope Springs Eternal',
      bar: '.ytp-progress-bar',
    },
    {
      name: 'a talk page with a facade',
      address: `${otherPage}?embed=lazy`,
      before: (tab) => tab.click('lite-youtube'),
      frame: '/embed/',
      talkId: 'youtube:9ivKQ99mpHw',
    },
  ],
};
