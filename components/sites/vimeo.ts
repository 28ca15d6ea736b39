import type { Site, SiteAddresses } from './contract/site';
import type { TalkId } from './contract/talkId';
import { webAddress } from './contract/webAddress';
import { drawnCaption } from './parts/captionLine';
import { fragmentLink, fragmentMoment } from './parts/linkedMoment';
import { liveByLength } from './parts/liveByLength';
import { visibleArea } from './parts/visibleArea';

const PLAYER_HOST = 'player.vimeo.com';
const PAGE_HOSTS = ['vimeo.com', 'www.vimeo.com'];

/** A Vimeo video; an unlisted one is shown only to people who know its hash. */
interface VimeoVideo {
  id: string;
  hash?: string;
}

/**
 * Returns the video of a Vimeo address, with the hash of an unlisted one. The address may be that
 * of its page, of a page in a channel, showcase, group or album, or of its player. Source: the
 * addresses that yt-dlp reads (extractor/vimeo.py).
 */
function videoAt({ href }: URL): VimeoVideo | undefined {
  const address = webAddress(href);
  if (!address) return undefined;
  const steps = address.pathname.split('/').filter((step) => step !== '');
  if (address.hostname === PLAYER_HOST) {
    const [kind, id, ...more] = steps;
    if (kind !== 'video' || more.length > 0) return undefined;
    return videoOf(id, address.searchParams.get('h'));
  }
  if (!PAGE_HOSTS.includes(address.hostname)) return undefined;
  if (/^\d+$/.test(steps[0] ?? '')) {
    return steps.length > 2 ? undefined : videoOf(steps[0], steps[1]);
  }
  const [kind = '', name, ...rest] = steps;
  if (kind === 'channels') return rest.length === 1 ? videoOf(rest[0]) : undefined;
  if (!/^(?:showcase|album|groups)$/.test(kind) || name === undefined) return undefined;
  return /^videos?$/.test(rest[0] ?? '') && rest.length === 2 ? videoOf(rest[1]) : undefined;
}

function videoOf(id: string | undefined, hash?: string | null): VimeoVideo | undefined {
  if (!/^\d{1,15}$/.test(id ?? '') || id === undefined) return undefined;
  if (hash === undefined || hash === null) return { id };
  return /^[0-9a-f]{6,40}$/.test(hash) ? { id, hash } : { id };
}

export const vimeoAddresses: SiteAddresses = {
  name: 'Vimeo',
  prefix: 'vimeo',
  hosts: [...PAGE_HOSTS, PLAYER_HOST],
  together: 'vimeo.com',
  talkId(url) {
    const video = videoAt(url);
    // A hash opens a video but does not identify it.
    return video && (`vimeo:${video.id}` as TalkId);
  },
  talkUrl(url) {
    const video = videoAt(url);
    if (!video) return url.href;
    return `https://vimeo.com/${video.id}${video.hash === undefined ? '' : `/${video.hash}`}`;
  },
  linkAt(talkId, seconds, url) {
    // Vimeo ignores a number without a unit.
    return url && vimeoAddresses.talkId(url) === talkId
      ? fragmentLink(url, seconds, 's')
      : undefined;
  },
};

/**
 * Vimeo's pages and its player in other pages. The names in its markup change every few years, so
 * the adapter relies on the `<video>` itself. Sources: the code of yt-dlp and media-extended, 2024
 * to 2026.
 */
export const vimeo: Site = {
  addresses: vimeoAddresses,
  findVideo(page) {
    const inPlayer = page.querySelectorAll<HTMLVideoElement>(
      '[data-player] video, [data-player-container] video, .vp-video video',
    );
    const videos = inPlayer.length > 0 ? inPlayer : page.querySelectorAll('video');
    return [...videos].toSorted((a, b) => visibleArea(b) - visibleArea(a))[0];
  },
  title: (page) => page.title.replace(/(?: from .{1,100})? on Vimeo$/, '').replace(/^Vimeo$/, ''),
  findBar: (page) =>
    page.querySelector<HTMLElement>('[data-progress-bar="true"]') ??
    page.querySelector<HTMLElement>('.vp-progress') ??
    undefined,
  linkedMoment: fragmentMoment,
  captionOnScreen: (video) =>
    drawnCaption(
      video.closest('[data-player], [data-player-container]') ?? video.ownerDocument,
      '.vp-captions',
    ),
  doubt: liveByLength,
};
