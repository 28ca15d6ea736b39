import type { TalkId } from '../talks/talk';
import { webAddress } from './contract/webAddress';

const watchHosts: ReadonlySet<string> = new Set([
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'youtube-nocookie.com',
  'www.youtube-nocookie.com',
]);

const shortHosts: ReadonlySet<string> = new Set(['youtu.be', 'www.youtu.be']);

/** Asks for consent to cookies, and goes on to where one wanted to be. */
const CONSENT_HOST = 'consent.youtube.com';

/** Words that stand in an embed's address where a video id does, and are as long as one. */
const notVideoIds: ReadonlySet<string> = new Set(['videoseries', 'live_stream']);

/**
 * The video id of a YouTube address: watch, embed, shorts, live, `youtu.be`, on the mobile, music and
 * no-cookie hosts too. Undefined for any other address and for what is no address at all.
 */
export function youtubeIdOf(url: string): string | undefined {
  const address = webAddress(url);
  if (address === undefined) return undefined;
  const steps = address.pathname.split('/').filter((step) => step !== '');
  if (address.hostname === CONSENT_HOST) return youtubeIdOf(wantedBehind(address));
  if (shortHosts.has(address.hostname)) return steps.length === 1 ? videoId(steps[0]) : undefined;
  if (!watchHosts.has(address.hostname)) return undefined;
  const [kind, id, ...more] = steps;
  if (more.length > 0) return undefined;
  if (kind === 'watch' && id === undefined) return videoId(address.searchParams.get('v'));
  return /^(watch|embed|shorts|live|v|e)$/.test(kind ?? '') ? videoId(id) : undefined;
}

/** `90`, `90s`, `1h2m3s`, with any of its parts. */
const MOMENT = /^(?:(?<h>\d{1,4})h)?(?:(?<m>\d{1,6})m)?(?:(?<s>\d{1,9})s?)?$/;

/** The moment that a YouTube address links to by `t=` or, in embeds, `start=`, in seconds. */
export function youtubeMoment(address: URL): number | undefined {
  const { searchParams } = address;
  const text = searchParams.get('t') ?? searchParams.get('start') ?? '';
  const groups = MOMENT.exec(text)?.groups;
  if (!groups || text === '') return undefined;
  const { h = 0, m = 0, s = 0 } = groups;
  return Number(h) * 3600 + Number(m) * 60 + Number(s);
}

/** The video id that a talk id names; undefined for a talk of another site. */
export function youtubeIdOfTalk(talkId: TalkId): string | undefined {
  return talkId.startsWith('youtube:') ? videoId(talkId.slice('youtube:'.length)) : undefined;
}

/** The talk id of a YouTube video. */
export function youtubeTalkId(id: string): TalkId {
  // Not `v.parse(TalkId, …)`: players in web pages import this file, and valibot would come with it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return `youtube:${id}` as TalkId;
}

/** The page that plays a video on YouTube. */
export function youtubeWatchUrl(id: string): string {
  return `https://www.youtube.com/watch?v=${id}`;
}

/** Empty where that is another question for consent: an address never leads to itself. */
function wantedBehind(address: URL): string {
  const wanted = address.searchParams.get('continue') ?? '';
  return webAddress(wanted)?.hostname === CONSENT_HOST ? '' : wanted;
}

function videoId(text: string | null | undefined): string | undefined {
  if (typeof text !== 'string' || notVideoIds.has(text)) return undefined;
  return /^[A-Za-z0-9_-]{11}$/.test(text) ? text : undefined;
}
