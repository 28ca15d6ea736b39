import { expect, it } from 'vitest';
import type { Scope } from '../harness/browser';
import { cutOff } from '../harness/cutOff';
import { describeInBrowsers } from '../harness/e2e';
import { builtExtension } from '../harness/extension';
import { faults } from '../harness/faults';
import { expectMoment } from '../harness/moments';
import {
  clickNamed,
  closed,
  type Composer,
  hasElement,
  leadTo,
  showsText,
  stored,
  storedIn,
  typeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver } from '../harness/videos';

interface Seen {
  time: number;
  paused: boolean;
  duration: number;
}

/** Returns the state of the page's talk. */
function talkIn(page: Scope): Promise<Seen> {
  return page.evaluate(() => {
    const video = document.querySelector('video');
    return {
      time: video?.currentTime ?? -1,
      paused: video?.paused ?? true,
      duration: video?.duration ?? 0,
    };
  });
}

/** What the button is called that goes to a moment. */
const wayTo = (at = Number.NaN): string => `Go to ${Math.floor(at)} seconds`;

const ticked = (page: Scope): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('ol li span').length);

// Every start of a browser waits until this page has opened by itself: `harness/launch.ts`.
describeInBrowsers('the first run', (session) => {
  it('is a talk to take the first note on, within the extension', async () => {
    const { browser } = session();
    const page = await browser.extensionPage('welcome.html#t=17');
    await showsText(page, 'Press Alt+N, type');
    expect(await faults(page)).toEqual([]);
    expect(await ticked(page)).toBe(0);
    await until(async () => (await talkIn(page)).time >= 17, { what: 'the linked moment' });
    await page.click('h1');
    await page.evaluate(async () => document.querySelector('video')?.play());
    await until(async () => (await talkIn(page)).time > 17.5, { what: 'the talk to play' });
    await until(async () => (await ticked(page)) === 1, { what: 'the first tick' });

    const composer: Composer = await composerOver(browser, page);
    const { paused, time } = await talkIn(page);
    expect(paused).toBe(true);
    // A message of the composer to the player takes effect once, although this page receives it twice.
    await browser.keys.press('alt+k');
    await until(async () => !(await talkIn(page)).paused, { what: 'the talk to play on' });
    await browser.keys.press('alt+k');
    await until(async () => (await talkIn(page)).paused, { what: 'the talk to pause' });
    await typeNote(browser, composer, '? what for');
    await browser.keys.press('alt+s');
    await until(() => composer.evaluate(() => document.querySelectorAll('img').length === 1), {
      what: 'the picture',
    });
    await browser.keys.press('alt+q');
    await until(async () => (await composer.text()).includes('A question that you want'), {
      what: 'the caption as a quote',
    });
    await browser.keys.press('Return');
    await closed(composer);
    const rows = await storedIn(browser, 'notes', 'talks');
    const [note] = rows.notes as { at: number; talkId: string }[];
    expect(note?.talkId).toBe('talkmark:first');
    expectMoment(note?.at, 17.5, time);
    expect(rows.talks).toMatchObject([{ guesses: { title: 'Worth writing down' } }]);
    await until(async () => (await ticked(page)) === 2, { what: 'the second tick' });
    await showsText(page, 'what for');

    await page.bringToFront();
    await page.evaluate(() => {
      const video = document.querySelector('video');
      if (video) video.currentTime = 40;
    });
    await clickNamed(page, wayTo(note?.at));
    const back = leadTo(note?.at ?? Number.NaN);
    await until(async () => Math.abs((await talkIn(page)).time - back) < 3, {
      what: 'the way back',
    });
    await until(async () => (await ticked(page)) === 3, { what: 'the third tick' });
    expect(await faults(page)).toEqual([]);
    await page.resize(320, 640);
    expect(await cutOff(page)).toEqual([]);
    await page.resize(1280, 800);

    const popup = await browser.openPopup(page);
    await showsText(popup, 'Worth writing down');
    await showsText(popup, 'what for');
    await popup.close();
    await page.close();
  });

  it('is in the library, leads back there, and is exported without an address of this computer', async () => {
    const { browser } = session();
    const library = await browser.extensionPage('library.html#/talk/talkmark%3Afirst');
    await showsText(library, 'Worth writing down');
    await clickNamed(library, 'Copy');
    await showsText(library, 'Copied 1 note');
    const copied = await browser.clipboardText();
    expect(copied).toContain('what for');
    expect(copied).not.toContain('extension:');
    await library.bringToFront();
    const [note] = await stored(browser);
    await clickNamed(library, wayTo(note?.at));
    const origin = browser.origin();
    const second = Math.floor(leadTo(note?.at ?? Number.NaN));
    const opened = await until(
      async () => {
        const tabs = await browser.tabs(`${origin}/welcome.html#t=${second}`);
        return tabs.length > 0 ? tabs : undefined;
      },
      { what: 'the talk to open' },
    );
    await opened[0]?.close();
    await library.close();
  });

  it('does not open again when Talkmark is updated, or the browser starts anew', async () => {
    const { browser } = session();
    await browser.reloadExtension();
    // Waits for an answer, so that the background has started.
    expect(await stored(browser)).toHaveLength(1);
    const library = await browser.extensionPage('library.html');
    await showsText(library, 'dotScale 2015');
    expect(await browser.tabs(`${browser.origin()}/welcome.html`)).toEqual([]);
    await library.close();
    await browser.restart();
    const page = await browser.extensionPage('library.html');
    await showsText(page, 'dotScale 2015');
    expect(await browser.tabs(`${browser.origin()}/welcome.html`)).toEqual([]);
    await page.close();
  });
});

describeInBrowsers(
  'loaded for the time being',
  (session) => {
    it('says where that costs the notes, and leads to a backup', async () => {
      const { browser } = session();
      const isLost = browser.name === 'firefox';
      for (const path of ['welcome.html', 'popup.html', 'sidepanel.html', 'library.html']) {
        const page = await browser.extensionPage(path);
        await until(() => hasElement(page, isLost ? '[role=note] a' : 'main p'), { what: path });
        const said = await page.evaluate(() => document.body.textContent);
        const sentence = 'your notes are deleted when Firefox quits';
        expect({ path, isSaid: said.includes(sentence) }).toEqual({ path, isSaid: isLost });
        expect(await faults(page)).toEqual([]);
        expect(await cutOff(page)).toEqual([]);
        await page.close();
      }
    });
  },
  // Firefox keeps an extension from an archive, but one from a folder only until it quits.
  (name) => {
    const { archive: _kept, ...folder } = builtExtension(name);
    return folder;
  },
);
