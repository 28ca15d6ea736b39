import { expect, it } from 'vitest';
import type { Scope, Tab, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { expectMoment } from '../harness/moments';
import {
  clickNamed,
  closed,
  type Composer,
  composerIn,
  currentTime,
  hasElement,
  isPlaying,
  openComposer,
  openTalk,
  showsText,
  stored,
  talk,
  typeNote,
  writeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';

const host = 'https://talks.example.net';

/** The extension API, as far as the functions below use it. They run in the extension, not in Node. */
declare const chrome: {
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
  storage: { local: { set(change: object): Promise<void> } };
  tabs: { query(wanted: { url: string }): Promise<{ id: number }[]> };
};

/** Returns what the icon shows for each tab of YouTube, in the tabs' order. @param page a page of the extension */
function iconsOf(page: Scope): Promise<{ text: string; title: string }[]> {
  return page.evaluate(async () => {
    const tabs = await chrome.tabs.query({ url: 'https://www.youtube.com/*' });
    return Promise.all(
      tabs.map(async ({ id: tabId }) => ({
        text: await chrome.action.getBadgeText({ tabId }),
        title: await chrome.action.getTitle({ tabId }),
      })),
    );
  });
}

async function iconsShow(page: Scope, ...wanted: string[]): Promise<void> {
  const shown = async (): Promise<boolean> => {
    const texts = (await iconsOf(page)).map(({ text }) => text);
    if (texts.join() === wanted.join()) return true;
    throw new Error(`The icons show ${JSON.stringify(texts)}`);
  };
  await until(shown, { what: `the icons to show ${JSON.stringify(wanted)}` });
}

/** Chooses the menu entry over an element and waits for the composer that takes the keys. */
async function noteByMenu(browser: TestBrowser, tab: Tab, place: Scope, selector: string) {
  await browser.menuEntry(place, selector);
  const opened = async (): Promise<Composer> => {
    const seen: object[] = [];
    for (const address of await tab.frames()) {
      if (!address.includes('/composer.html')) continue;
      const composer = await composerIn(tab, address);
      const [hasKeys, around] = [await composer.hasKeys(), await composer.around()];
      if (hasKeys && around !== '') return composer;
      seen.push({ hasKeys, around });
    }
    throw new Error(`The composers: ${JSON.stringify(seen)}`);
  };
  return until(opened, { what: 'a composer to open' });
}

const select = (page: Scope, selector: string): Promise<string> =>
  page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (element) getSelection()?.selectAllChildren(element);
    return String(getSelection());
  }, selector);

describeInBrowsers('the context menu and the icon', (session) => {
  it('opens the note field on a video, and every icon of the talk counts the note', async () => {
    const { browser } = session();
    const page = await browser.extensionPage('manifest.json');
    const behind = await browser.openTab(talk);
    const { tab } = await openTalk(browser, `${talk}&t=20`);
    await iconsShow(page, '', '');
    await tab.bringToFront();
    const before = await currentTime(tab);
    const composer = await noteByMenu(browser, tab, tab, '#movie_player video');
    const at = await currentTime(tab);
    await writeNote(browser, composer, 'by the menu');
    const [note] = await stored(browser);
    expect(note).toMatchObject({ text: 'by the menu' });
    // The talk plays on while the composer opens.
    expectMoment(note?.at, before, at);
    await iconsShow(page, '1', '1');
    expect((await iconsOf(page))[1]?.title).toBe('Talkmark: 1 note on this talk');

    await browser.stopBackground();
    await iconsShow(page, '1', '1');
    const popup = await browser.openPopup(tab);
    await clickNamed(popup, 'Delete the note');
    await iconsShow(page, '', '');
    await clickNamed(popup, 'Undo');
    await iconsShow(page, '1', '1');
    await popup.close();
    await behind.close();

    await page.evaluate(() => chrome.storage.local.set({ countOnIcon: false }));
    await iconsShow(page, '');
    await page.evaluate(() => chrome.storage.local.set({ countOnIcon: true }));
    await iconsShow(page, '1');
    await tab.goto('https://www.youtube.com/watch?v=w7o9xNyZCQo');
    await iconsShow(page, '');
    await tab.goto(talk);
    await iconsShow(page, '1');
    await tab.close();
    await page.close();
  });

  it('begins a new note with the words that are selected, and a draft waits on', async () => {
    const { browser } = session();
    const open = await openTalk(browser, `${talk}&t=20`);
    const draft = await openComposer(browser, open);
    await typeNote(browser, draft, 'half a thought');
    await browser.keys.press('Escape');
    await closed(draft);
    const words = await select(open.tab, 'h1');
    const composer = await noteByMenu(browser, open.tab, open.tab, 'h1');
    expect(await composer.text()).toBe(`> ${words.trim()}\n\n`);
    // The quote is kept like typed text, and the menu never closes the composer.
    expect(await stored(browser, 'drafts')).toHaveLength(2);
    await open.tab.bringToFront();
    await browser.keys.type('so they say');
    await until(async () => (await composer.text()).endsWith('so they say'));
    await browser.keys.press('Return');
    await closed(composer);
    const note = (await stored(browser)).find(({ text }) => text.startsWith('>'));
    expect(note?.text).toBe(`> ${words.trim()}\n\nso they say`);
    expect(await stored(browser, 'drafts')).toMatchObject([{ text: 'half a thought' }]);
    await open.tab.bringToFront();
    const waiting = await openComposer(browser, open);
    expect(await waiting.text()).toBe('half a thought');
    // The same with an open composer: the typed text is kept, and the composer starts anew.
    await browser.keys.type(', or more');
    await until(async () => (await waiting.text()) === 'half a thought, or more');
    await browser.menuEntry(open.tab, 'h1');
    await until(async () => (await waiting.text()).startsWith('> '), { what: 'a new note' });
    const drafts = await stored(browser, 'drafts');
    expect(drafts.map(({ text }) => text)).toContain('half a thought, or more');
    expect(drafts).toHaveLength(2);
    await open.tab.close();
  });

  it('means the video that was clicked, on a site that is not allowed', async () => {
    const { browser } = session();
    const tab = await browser.openTab(`${host}/videos`);
    // In a new tab the address bar may still have the focus. A person has clicked into the page.
    await tab.click('body');
    await tab.evaluate(async () => document.querySelector<HTMLVideoElement>('#large')?.play());
    await writeNote(browser, await noteByMenu(browser, tab, tab, '#small'), 'on the small one');
    await tab.bringToFront();
    await writeNote(browser, await noteByMenu(browser, tab, tab, '#large'), 'on the large one');
    const notes = await stored(browser);
    const idOf = (text: string) => notes.find((note) => note.text === text)?.talkId;
    expect(idOf('on the small one')).toBe(`web:${host}/videos~/small.webm`);
    expect(idOf('on the large one')).toBe(`web:${host}/videos~/clock.webm`);
    await tab.close();
  });

  it('means the player of the frame that was clicked, while another plays', async () => {
    const { browser } = session();
    const tab = await browser.openTab('https://example.org/?several');
    await tab.evaluate(() => {
      for (const id of ['menuframe01', 'menuframe02']) {
        const frame = document.createElement('iframe');
        frame.src = `https://www.youtube.com/embed/${id}?autoplay=0`;
        Object.assign(frame, { width: '400', height: '225', allow: 'autoplay' });
        document.body.append(frame);
      }
    });
    const [other, meant] = [await tab.frame('menuframe01'), await tab.frame('menuframe02')];
    for (const [frame, element] of [
      [other, '.ytp-play-button'],
      [meant, 'video'],
    ] as const) {
      await until(() => hasElement(frame, element), { what: `${element} in its frame` });
    }
    await other.click('.ytp-play-button');
    await until(() => isPlaying(other), { what: 'the other to play' });
    await writeNote(browser, await noteByMenu(browser, tab, meant, 'video'), 'in a frame');
    const note = (await stored(browser)).find(({ text }) => text === 'in a frame');
    expect(note?.talkId).toBe('youtube:menuframe02');
    await tab.close();
  });

  it('opens the popup where there is no video', async () => {
    const { browser } = session();
    const tab = await browser.openTab('https://example.org/');
    await browser.menuEntry(tab, 'h1');
    const popup = await browser.shownPopup();
    await showsText(popup, 'No video in this tab.');
    await popup.close();
    await tab.close();
  });
});
