import { readFileSync } from 'node:fs';
import { libraryPages } from './libraries';
import { hostileTitle, talkOfPage, talkOfVideo } from './talks';

/** What a replica answers to a request. `file` is sent with byte ranges, as a player asks for it. */
export type Answer =
  | { body: string; type: string; headers?: Record<string, string> }
  | { file: string }
  | { redirect: string };

type Site = (url: URL) => Answer | undefined;

const clip = new URL('../fixtures/clock.webm', import.meta.url).pathname;
const slide = new URL('../fixtures/slide.webm', import.meta.url).pathname;

/** A page of a folder here, `{{name}}` filled in; values are escaped for HTML. */
function page(
  file: string,
  values: Record<string, string>,
  headers: Record<string, string> = {},
): Answer {
  const escape = (text: string): string =>
    text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const body = readFileSync(new URL(file, import.meta.url), 'utf8').replaceAll(
    /\{\{(?<name>\w+)\}\}/g,
    (_, name: string) => escape(values[name] ?? ''),
  );
  return { body, type: 'text/html; charset=utf-8', headers };
}

function script(file: string): Answer {
  const body = readFileSync(new URL(file, import.meta.url), 'utf8');
  const types: Record<string, string> = { css: 'text/css', vtt: 'text/vtt' };
  return { body, type: types[file.split('.').at(-1) ?? ''] ?? 'text/javascript' };
}

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

const youtube: Site = (url) => {
  const [, first, second] = url.pathname.split('/');
  if (first === 'clock.webm') return { file: clip };
  if (first === 'slide.webm') return { file: slide };
  if (first === 'replica' && second !== undefined && /^[a-z]+\.(?:js|css)$/.test(second)) {
    return script(`youtube/${second}`);
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

const shortLink: Site = (url) => {
  const time = url.searchParams.get('t');
  return {
    redirect: `https://www.youtube.com/watch?v=${url.pathname.slice(1)}${time ? `&t=${time}` : ''}`,
  };
};

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
const talkPage: Site = (url) => {
  const file = /^\/replica\/(?<name>keys|facade)\.js$/.exec(url.pathname)?.groups?.['name'];
  if (file === 'keys') return script('youtube/keys.js');
  if (file === 'facade') return script('dotconferences/facade.js');
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

/** What a page asks for that wants shared memory: frames without the same policy are refused. */
const isolation = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
};

const plainPages: Site = (url) => {
  if (url.pathname.endsWith('.webm')) return { file: clip };
  if (url.pathname === '/') return page('plain/nothing.html', {});
  if (url.pathname === '/isolated') {
    return page('plain/video.html', { preload: 'auto' }, isolation);
  }
  const framed = /^\/framed\/(?<host>.+)$/.exec(url.pathname)?.groups?.['host'];
  if (framed !== undefined) return page('plain/framed.html', { host: framed });
  const track = /^\/(?<track>captions|chapters)\.vtt$/.exec(url.pathname)?.groups?.['track'];
  if (track !== undefined) return script(`plain/${track}.vtt`);
  if (url.pathname === '/lazy') return page('plain/video.html', { preload: 'none' });
  const name = /^\/(?<name>videos?|shadow|tracks|foreign|black)$/.exec(url.pathname)?.groups?.[
    'name'
  ];
  return name === undefined ? undefined : page(`plain/${name}.html`, { preload: 'auto' });
};

/** Its pages and its player look the same here. */
const vimeo: Site = (url) => {
  if (url.pathname === '/clock.webm') return { file: clip };
  if (url.pathname === '/replica/keys.js') return script('youtube/keys.js');
  if (url.pathname === '/replica/vimeo.js') return script('vimeo/vimeo.js');
  return page('vimeo/player.html', { title: 'A talk: with a colon' });
};

/** Its player is MediaElement.js as it is published. */
const ccc: Site = (url) =>
  url.pathname.startsWith('/v/')
    ? page('ccc/recording.html', { title: 'A talk: with a colon' })
    : libraryPages(url);

/** Every host that has a replica. */
export const sites: ReadonlyMap<string, Site> = new Map([
  ['www.youtube.com', youtube],
  ['m.youtube.com', youtube],
  ['www.youtube-nocookie.com', youtube],
  ['consent.youtube.com', () => page('plain/nothing.html', {})],
  [
    'youtube.com',
    (url: URL): Answer => ({ redirect: `https://www.youtube.com${url.pathname}${url.search}` }),
  ],
  ['youtu.be', shortLink],
  ['www.dotconferences.com', talkPage],
  ['www.thedotpost.com', talkPage],
  ['example.org', plainPages],
  ['media.ccc.de', ccc],
  ['vimeo.com', vimeo],
  ['player.vimeo.com', vimeo],
  // Hosts that Talkmark knows nothing of.
  ['talks.example.net', plainPages],
  ['players.example.net', libraryPages],
]);
