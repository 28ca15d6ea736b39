import { expect, it } from 'vitest';
import type { Scope, TestBrowser } from '../harness/browser';
import { cutOff } from '../harness/cutOff';
import { describeInBrowsers } from '../harness/e2e';
import { faults } from '../harness/faults';
import { focused, tabTo, walk } from '../harness/keyboardWalk';
import { goToPage, libraryPages } from '../harness/libraryPages';
import { panelBeside, popupAsTab } from '../harness/panel';
import {
  clickNamed,
  closed,
  hasElement,
  isMarked,
  openComposer,
  openTalk,
  settingsAreThere,
  showsElement,
  showsText,
  stored,
  talk,
  typeNote,
  unfoldAll,
} from '../harness/talkmark';
import { until } from '../harness/until';
import { putVariedNotes } from '../harness/variedNotes';

/** The extension API, as far as it is used below. That code runs in the extension, not in Node. */
declare const chrome: {
  storage: { local: { set(values: object): Promise<void>; remove(key: string): Promise<void> } };
};

/** Returns the stops of a walk that is written with one stop on each line. */
const stops = (written: string): string[] => written.trim().split(/\n\s*/);

/** Types into a field and waits until the text has arrived. */
async function fill(browser: TestBrowser, page: Scope, field: string, text: string): Promise<void> {
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), field);
  await browser.keys.type(text);
  const holds = () =>
    page.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)?.value ?? '', field);
  await until(async () => (await holds()) === text, { what: `${field} to hold ${text}` });
}

/** The stops of a note at the start of the talk. */
const NOTE = `button 0:00 Go to 0 seconds
  field Done: the task at 0 seconds
  button Only for me: the note at 0 seconds
  button Export the note at 0 seconds
  button Edit the note at 0 seconds
  button Delete the note at 0 seconds`;

// Each stop of a walk shows the focus, is not cut off or covered, and is large enough to hit. A fault would follow the
// stop's name, see keyboardWalk.ts.
describeInBrowsers('for everybody', (session) => {
  it('the Tab key goes through the note field, where Escape keeps the draft', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await typeNote(browser, composer, '[ ] a note');
    await tabTo(browser, composer, 'field Moment of the note: 0 seconds');
    // The first Escape leaves the moment's field, the second one the note.
    await browser.keys.press('Escape');
    await until(() => composer.hasKeys(), { what: 'the focus to be in the note' });
    await browser.keys.press('Escape');
    await closed(composer);
    expect(await stored(browser, 'drafts')).toMatchObject([{ text: '[ ] a note' }]);

    await openComposer(browser, open);
    const seen = stops(`
      field Moment of the note: 0 seconds
      field Pause while typing`);
    expect(await walk(browser, composer)).toEqual(seen);
    await open.tab.close();
  });

  it('the Tab key goes through the popup, where Escape leaves a note as it was', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await browser.keys.press('Return');
    await closed(composer);
    const popup = await popupAsTab(browser, 'https://www.youtube.com/*');
    await popup.resize(380, 600);
    await showsText(popup, 'a note');
    await popup.click('input');
    expect(await focused(popup)).toBe('field Search all talks and notes');
    const seen = stops(`
      link Slides (opens in a new tab)
      button New note now Alt+N
      button Copy
      button Export…
      ${NOTE}
      button Library
      button Side panel`);
    const walked = await walk(browser, popup);
    expect(walked.map((stop) => stop.replace(/note (?:now|at [\d:]+) A/, 'note now A'))).toEqual(
      seen,
    );
    // Includes the search, but not the stops of the notes in the list.
    expect(1 + walked.length - stops(NOTE).length).toBeLessThanOrEqual(7);
    await tabTo(browser, popup, 'button Edit the note at 0 seconds');
    await browser.keys.press('Return');
    await until(() => hasElement(popup, 'textarea'), { what: 'the note to be edited' });
    await browser.keys.type('x');
    await browser.keys.press('Escape');
    await until(async () => !(await hasElement(popup, 'textarea')), { what: 'the edit to end' });
    expect(await focused(popup)).toBe('button Edit the note at 0 seconds');
    expect(await stored(browser)).toMatchObject([{ text: '[ ] a note' }]);
    await popup.close();
    await open.tab.close();
  });

  it('the Tab key goes through a talk of the library, where Escape closes a dialog', async () => {
    const { browser } = session();
    const library = await browser.extensionPage('library.html#/talk/youtube%3Awy3L7XUq-g0');
    await showsText(library, 'a note');
    await library.click('strong');
    const seen = stops(`
      link Conferences
      link Search
      link Add a conference
      link Backup and import
      link Settings
      link All talks of dotScale 2015
      link Slides (opens in a new tab)
      button Watch Cluster management at Google with Borg
      link Talk page Cluster management at Google with Borg (opens in a new tab)
      button Correct the facts
      button Same talk as…
      field What you think of it
      choice Rating
      fold Insert from the notes
      button Copy
      button Export…
      ${NOTE}`);
    const walked = await walk(browser, library);
    // The talk may have advanced by a second.
    expect(walked.map((stop) => stop.replace(/Continue at [\d:]+/, 'Watch'))).toEqual(seen);
    await library.click('strong');
    await tabTo(browser, library, 'button Export…');
    await browser.keys.press('Return');
    await until(() => hasElement(library, 'dialog'), { what: 'the dialog' });
    await browser.keys.press('Escape');
    await until(async () => !(await hasElement(library, 'dialog')), {
      what: 'the dialog to close',
    });
    expect(await focused(library)).toBe('button Export…');
    await library.close();
  });

  it('the Tab key goes through twelve controls of the settings, which axe finds no fault with', async () => {
    const { browser } = session();
    const options = await browser.extensionPage('options.html');
    await settingsAreThere(options);
    await options.click('h1');
    const seen = stops(`
      field Start earlier, in seconds
      field Pause while typing
      choice Pictures of the video
      field Show the number of notes on Talkmark’s icon
      fold Keys Alt+N begins a note
      fold Sites Where dotScale talks are published
      fold Exports As Markdown, unless you choose otherwise
      fold Dates June 8, 2015
      fold Backup No backup was saved yet.
      fold Your data 1 note · 0 pictures, 0 kB
      fold Trash The trash is empty.
      fold About Talkmark Version`);
    const walked = await walk(browser, options);
    expect(walked.map((stop) => stop.replace(/(Version) .*/, '$1'))).toEqual(seen);
    expect(walked.length).toBeLessThanOrEqual(12);
    expect(await faults(options)).toEqual([]);
    await unfoldAll(options);
    expect(await faults(options)).toEqual([]);
    await options.resize(320, 640);
    expect(await cutOff(options)).toEqual([]);
    await options.close();
  });

  it('the composer has no fault that axe knows', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    expect(await faults(composer)).toEqual([]);
    await browser.keys.press('Return');
    expect(await faults(composer)).toEqual([]);
    await browser.keys.type('a note');
    await browser.keys.press('Return');
    await closed(composer);
    await open.tab.close();
  });

  it('the note of a mark has no fault that axe knows', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    await until(() => isMarked(open.player), { what: 'the mark' });
    await open.player.evaluate(() =>
      document.querySelector<HTMLElement>('.ytp-progress-bar')?.focus(),
    );
    await browser.keys.press('Tab');
    const preview = await open.tab.frame('/preview.html');
    await showsText(preview, 'a note');
    expect(await faults(preview)).toEqual([]);
    await open.tab.close();
  });

  it('the library has no fault that axe knows, and needs no more than 320 pixels', async () => {
    const { browser } = session();
    const library = await browser.extensionPage('library.html');
    await showsText(library, 'dotScale 2015');
    await putVariedNotes(library);
    for (const [address, element] of libraryPages) {
      await goToPage(library, address, element);
      expect({ address, faults: await faults(library) }).toEqual({ address, faults: [] });
    }
    await library.resize(320, 640);
    for (const [address, element] of libraryPages) {
      await goToPage(library, address, element);
      expect({ address, cut: await cutOff(library) }).toEqual({ address, cut: [] });
    }
    await library.close();
  });

  it('the popup on any other site has no fault that axe knows', async () => {
    const { browser } = session();
    const tab = await browser.openTab('https://talks.example.net/videos');
    await tab.click('h1');
    const popup = await browser.openPopup(tab);
    await showsText(popup, 'Always on talks.example.net');
    expect(await faults(popup)).toEqual([]);
    await popup.close();
    await tab.goto('https://talks.example.net/framed/player.vimeo.com/video/7');
    await tab.click('h1');
    const frames = await browser.openPopup(tab);
    await showsText(frames, 'Allow on player.vimeo.com');
    expect(await faults(frames)).toEqual([]);
    await frames.close();
    await tab.close();
  });

  it('the popup has no fault that axe knows', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const popup = await browser.openPopup(open.tab);
    await showsText(popup, 'Utilisation');
    expect(await faults(popup)).toEqual([]);
    expect(await cutOff(popup)).toEqual([]);
    await popup.close();
    const helper = await browser.extensionPage('manifest.json');
    await helper.evaluate(() => chrome.storage.local.set({ lost: { what: 'missing' } }));
    const notices = await browser.openPopup(open.tab);
    await showsText(notices, 'Notes that were here are gone');
    await showsText(notices, 'there is no backup of them yet');
    expect(await faults(notices)).toEqual([]);
    expect(await cutOff(notices)).toEqual([]);
    await notices.close();
    await helper.evaluate(() => chrome.storage.local.remove('lost'));
    await helper.close();
    await open.tab.close();
  });

  it('the side panel has no fault that axe knows', async () => {
    const { browser } = session();
    const open = await openTalk(browser, `${talk}&t=40`);
    const panel = await panelBeside(browser, 'https://www.youtube.com/*');
    await until(() => showsElement(panel, '[aria-current]'), {
      what: 'the current note',
    });
    expect(await faults(panel)).toEqual([]);
    await panel.resize(320, 640);
    expect(await cutOff(panel)).toEqual([]);
    await open.tab.goto('https://example.org/');
    await showsText(panel, 'No talk was found in this tab.');
    expect(await faults(panel)).toEqual([]);
    await panel.close();
    await open.tab.close();
  });

  it('dialogs and the plan of an import have no fault that axe knows', async () => {
    const { browser } = session();
    const library = await browser.extensionPage('library.html#/talk/youtube%3Awy3L7XUq-g0');
    for (const opens of ['Export…', 'Same talk as', 'Correct the facts']) {
      await clickNamed(library, opens);
      await until(() => hasElement(library, 'dialog'), { what: `the dialog of ${opens}` });
      expect({ opens, faults: await faults(library) }).toEqual({ opens, faults: [] });
      expect({ opens, cut: await cutOff(library) }).toEqual({ opens, cut: [] });
      await browser.keys.press('Escape');
      await until(async () => !(await hasElement(library, 'dialog')), { what: 'no dialog' });
    }
    await goToPage(library, '#/backup', 'input[type=file]');
    await fill(browser, library, 'input[type=url]', 'https://youtu.be/wy3L7XUq-g0');
    await fill(browser, library, 'textarea', '20:00 imported');
    await showsText(library, 'See what it will do');
    await tabTo(browser, library, 'button See what it will do');
    await browser.keys.press('Return');
    await showsText(library, 'Adds 1 note.');
    expect(await faults(library)).toEqual([]);
    await library.close();
  });
});
