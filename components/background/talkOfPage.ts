import { browser } from 'wxt/browser';
import type { Notebook } from '../notebook/database';
import { describeTalk } from '../notebook/describeTalk';
import { addressesOf } from '../sites/contract/lookup';
import { pageAddress, webAddress } from '../sites/contract/webAddress';
import { youtubeTalkId, youtubeWatchUrl } from '../sites/youtube';
import { catalogueTalkOfPage } from '../talks/catalogue';
import type { DescribedTalk, SeenTalk } from '../talks/talk';

/**
 * Returns the talk of a tab by its address alone: the address names a video, or is that of a page
 * on which a talk with notes was watched, or of a page in the catalogue. For a tab whose video was
 * removed, is blocked or waits for a click.
 * @returns undefined for a video that is not a known talk, and where the browser does not reveal
 * the address
 */
export async function talkOfPage(db: Notebook, tabId: number): Promise<DescribedTalk | undefined> {
  const { url = '', title = '' } = await browser.tabs.get(tabId);
  const address = webAddress(url);
  if (!address) return undefined;
  const named = namedBy(address, title) ?? (await watchedOn(db, address)) ?? publishedOn(address);
  if (!named) return undefined;
  const { talk, known } = await describeTalk(db, named);
  return known ? talk : undefined;
}

function namedBy(address: URL, title: string): SeenTalk | undefined {
  const site = addressesOf(address);
  const id = site?.talkId(address);
  return site && id && { id, url: site.talkUrl(address), title };
}

async function watchedOn(db: Notebook, address: URL): Promise<SeenTalk | undefined> {
  const alias = await db.aliases.get(pageAddress(address));
  const talk = alias && (await db.talks.get(alias.talkId));
  return talk && { id: talk.id, url: talk.url, title: talk.guesses.title ?? '' };
}

function publishedOn(address: URL): SeenTalk | undefined {
  const { youtubeId } = catalogueTalkOfPage(address) ?? {};
  if (youtubeId === undefined) return undefined;
  return { id: youtubeTalkId(youtubeId), url: youtubeWatchUrl(youtubeId), title: '' };
}
