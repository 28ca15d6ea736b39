import { type Browser, browser } from 'wxt/browser';
import type { Notebook } from '../notebook/database';
import { keepTalkPage } from '../notebook/rememberTalk';
import { addressesOf } from '../sites/contract/lookup';
import { pageAddress, webAddress } from '../sites/contract/webAddress';
import type { TalkId, TalkWebPage } from '../talks/talk';
import { talkPageOf } from '../talks/talkPage';

/**
 * Reads the page around the player once, when a note was taken there: a conference's page says what
 * the talk is about. A page that cannot be read, or that the browser closes to Talkmark, is
 * skipped.
 * @param pageAtKey address of the page on which the note was begun
 */
export async function keepPageAround(
  db: Notebook,
  talkId: TalkId,
  tab: Browser.tabs.Tab | undefined,
  pageAtKey: string,
): Promise<void> {
  const address = webAddress(tab?.url ?? '');
  // A page of the player's own site says nothing that the player does not.
  if (tab?.id === undefined || !address || addressesOf(address)) return;
  // A web application may have moved on to the page of another talk while the note was typed.
  if (pageAddress(address) !== pageAtKey) return;
  if ((await db.talks.get(talkId))?.page) return;
  try {
    const page = await readTab(tab.id, address);
    if (page) await keepTalkPage(db, talkId, page, page.fetchedAt);
  } catch {
    // The page cannot be read; the note is safe all the same.
  }
}

/**
 * Reads the page of a talk again, where a tab that Talkmark may access has it open.
 * @returns false where no tab has it open, or there is nothing to read in it; the stored page then
 * stays
 */
export async function refreshPage(db: Notebook, talkId: TalkId): Promise<boolean> {
  const talk = await db.talks.get(talkId);
  const known = [talk?.page?.url, talk?.pageUrl].flatMap((url) => webAddress(url ?? '') ?? []);
  const wanted = new Set(known.map(pageAddress));
  for (const tab of await browser.tabs.query({})) {
    const address = webAddress(tab.url ?? '');
    if (tab.id === undefined || !address || !wanted.has(pageAddress(address))) continue;
    const page = await readTab(tab.id, address).catch(() => undefined);
    if (!page) continue;
    await db.talks.update(talkId, { page, updatedAt: page.fetchedAt });
    return true;
  }
  return false;
}

async function readTab(tabId: number, address: URL): Promise<TalkWebPage | undefined> {
  const target = { tabId, frameIds: [0] };
  const [result] = await browser.scripting.executeScript({ target, files: ['/reader.js'] });
  return talkPageOf(result?.result, address, Date.now());
}

/** Returns the address of a tab's page; empty where the browser does not reveal it. */
export async function pageAddressOf(tabId: number): Promise<string> {
  const { url = '' } = await browser.tabs.get(tabId);
  const address = webAddress(url);
  return address ? pageAddress(address) : '';
}
