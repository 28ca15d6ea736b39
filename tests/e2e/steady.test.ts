import { expect, it } from 'vitest';
import type { Scope, Tab } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { libraryPages } from '../harness/libraryPages';
import { putPictures, putRows } from '../harness/putRows';
import { type Opened, whatMoved } from '../harness/steady';
import { openTalk, talk } from '../harness/talkmark';
import { putVariedNotes } from '../harness/variedNotes';

/** The parts of the extension API that the functions below use; they run in the extension, not here. */
declare const chrome: {
  storage: { local: { set(values: object): Promise<void>; remove(key: string): Promise<void> } };
  tabs: {
    query(wanted: { url: string }): Promise<{ id: number }[]>;
    getCurrent(): Promise<{ id: number }>;
  };
};

const TALK_ID = 'youtube:wy3L7XUq-g0';
const page = { width: 1200, height: 800 };
const phone = { width: 320, height: 640 };

/** Everything that a page reads before it is whole: pictures, a draft, the trash, an import, a language of dates. */
async function fill(helper: Scope): Promise<void> {
  await putVariedNotes(helper);
  const noteId = '01890a5d-ac96-774b-bcce-000000000001';
  await putPictures(helper, noteId, 2);
  const note = { talkId: TALK_ID, at: 9, text: 'half a thought', pictureIds: [], createdAt: 2 };
  await putRows(helper, {
    drafts: [{ ...note, id: '01890a5d-ac96-774b-bcce-0000000000d1', updatedAt: 2 }],
    notes: [
      {
        ...note,
        id: '01890a5d-ac96-774b-bcce-0000000000d2',
        updatedAt: Date.now(),
        deletedAt: Date.now(),
      },
    ],
    imports: [
      {
        id: '01890a5d-ac96-774b-bcce-0000000000d3',
        fileName: 'notes.md',
        format: 'markdown',
        createdAt: 2,
        added: { notes: [], talks: [], conferences: [], drafts: [], aliases: [], pictures: [] },
        changed: [],
        before: { notes: [], talks: [], conferences: [] },
      },
    ],
  });
  await helper.evaluate(() => chrome.storage.local.set({ dateLanguage: 'de' }));
}

/** Opens pages in turn. */
async function allMoves(helper: Tab, pages: readonly Opened[]): Promise<string[]> {
  const moves: string[] = [];
  for (const opened of pages) moves.push(...(await whatMoved(helper, opened)));
  return moves;
}

const library = (size: typeof page): Opened[] =>
  libraryPages.map(([place, whole]) => ({ address: `library.html${place}`, whole, ...size }));

describeInBrowsers('nothing moves that was seen', (session) => {
  it('in the settings and on the page of the first run', async () => {
    const { browser } = session();
    const helper = await browser.extensionPage('preview.html');
    // Not filled yet: the notebook is made with the first page.
    const welcome = { address: 'welcome.html', whole: 'section p a' };
    const empty = await allMoves(helper, [{ ...welcome, ...page }]);
    await fill(helper);
    const settings = { address: 'options.html', whole: 'details:nth-of-type(8)' };
    const filled = await allMoves(helper, [
      { ...settings, ...page },
      { ...settings, ...phone },
      { ...welcome, ...phone },
    ]);
    expect([...empty, ...filled]).toEqual([]);
    await helper.close();
  });

  it('in the library, wherever one comes from', async () => {
    const { browser } = session();
    const helper = await browser.extensionPage('preview.html');
    const moves = await allMoves(helper, [
      ...library(phone),
      ...library(page),
      // From one page to the next, forth and back.
      ...[...libraryPages, ...libraryPages.toReversed().slice(1)].map(([address, whole]) => {
        return { address, whole, ...page };
      }),
    ]);
    expect(moves).toEqual([]);
    await helper.close();
  });

  it('in the popup and the side panel, with a talk and without', async () => {
    const { browser } = session();
    const open = await openTalk(browser, `${talk}&t=125`);
    await open.player.click('.ytp-play-button');
    const helper = await browser.extensionPage('preview.html');
    const ids = await helper.evaluate(async () => ({
      talk: (await chrome.tabs.query({ url: 'https://www.youtube.com/*' }))[0]?.id,
      none: (await chrome.tabs.getCurrent()).id,
    }));
    const popup = { width: 380, height: 600, whole: 'li button' };
    const panel = { width: 400, height: 700, whole: 'li button' };
    const open4 = (): Promise<string[]> =>
      allMoves(helper, [
        { ...popup, address: `popup.html?tab=${ids.talk}` },
        { ...popup, address: `popup.html?tab=${ids.none}` },
        { ...panel, address: `sidepanel.html?tab=${ids.talk}` },
        { ...panel, address: `sidepanel.html?tab=${ids.none}` },
      ]);
    expect(await open4()).toEqual([]);
    // What is said above all the rest.
    await helper.evaluate(() => chrome.storage.local.set({ lost: { what: 'missing' } }));
    const moves = await open4();
    await helper.evaluate(() => chrome.storage.local.remove('lost'));
    expect(moves).toEqual([]);
    await helper.close();
    await open.tab.close();
  });
});
