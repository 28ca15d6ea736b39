import { expect, it } from 'vitest';
import type { Tab } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import {
  closed,
  composerIn,
  isPlaying,
  openComposer,
  openTalk,
  showsText,
  stored,
  type StoredNote,
  talk,
  writeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';

/** A draft, or a note. */
interface Draft extends StoredNote {
  pictureIds?: string[];
}

describeInBrowsers('what is kept', (session) => {
  it('is there in the popup, in a second window and after a restart', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await writeNote(browser, composer, 'kept for good');
    const notes = await stored(browser);

    await browser.restart();
    const again = await openTalk(browser, talk);
    const popup = await browser.openPopup(again.tab);
    await showsText(popup, 'kept for good');
    await popup.close();
    expect(await stored(browser)).toEqual(notes);
    await again.tab.close();
  });

  it('is promised by a browser that gives its word', async () => {
    const { browser } = session();
    const page = await browser.extensionPage('library.html');
    const isPromised = () => page.evaluate(() => navigator.storage.persisted());
    // Chromium offers extensions no `persist`, and does not evict data stored with `unlimitedStorage`.
    const expected = browser.name === 'firefox';
    await until(async () => (await isPromised()) === expected, { what: 'the promise' });
    await page.close();
  });

  it('is what one thinks of a talk, too, after a kill', async () => {
    const { browser } = session();
    const page = await browser.extensionPage('library.html');
    await page.evaluate(() => {
      location.hash = '#/talk/youtube%3Awy3L7XUq-g0';
    });
    await showsText(page, 'What you think of it');
    await page.click('textarea');
    const text = 'Worth the journey';
    await browser.keys.type(text);
    const kept = async (): Promise<boolean> => {
      const talks = await stored<{ feedback?: string }>(browser, 'talks');
      return talks.some(({ feedback }) => feedback === text);
    };
    await until(kept, { what: 'the feedback to be kept' });
    await browser.kill();
    expect(await kept()).toBe(true);
  });

  it('is a draft with its moment and its picture after a reload, another page, and a kill', async () => {
    const { browser } = session();
    const text = 'half a thought';
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await browser.keys.type(text);
    await browser.keys.press('alt+t');
    await browser.keys.type('0:05');
    await browser.keys.press('Return');
    await browser.keys.press('alt+s');
    await until(
      async () => {
        const [draft] = await stored<Draft>(browser, 'drafts');
        return draft?.text === text && draft.at === 5 && draft.pictureIds?.length === 1;
      },
      { what: 'the draft' },
    );
    await composer.click('textarea').catch(() => {});
    await open.tab.bringToFront();

    await open.tab.goto(talk);
    await isOffered(open.tab);
    await open.tab.goto('https://www.youtube.com/watch?v=dUYjcHHKJNU');
    await open.tab.goto(talk);
    await isOffered(open.tab);
    await open.tab.close();

    await browser.kill();
    const again = await openTalk(browser, talk);
    const offered = await openComposer(browser, again);
    expect(await offered.text()).toBe(text);
    await browser.keys.press('Return');
    await closed(offered);
    const note = (await stored<Draft>(browser)).find((each) => each.text === text);
    expect(note).toMatchObject({ at: 5 });
    expect(note?.pictureIds).toHaveLength(1);
    expect(await stored(browser, 'pictures')).toHaveLength(1);
    await again.tab.close();

    async function isOffered(tab: Tab): Promise<void> {
      await until(() => isPlaying(tab), { what: 'the talk to play' });
      await tab.click('.ytp-play-button');
      await browser.shortcut();
      const field = await composerIn(tab);
      await until(async () => (await field.text()) === text, { what: 'the draft to be offered' });
      await until(async () => (await field.around()).includes('A draft that waited'));
      const shown = () =>
        field.evaluate(() => [
          document.querySelector('input')?.value,
          document.querySelectorAll('img').length,
        ]);
      // The composer requests the picture separately, after the text.
      await until(async () => (await shown())[1] === 1, { what: 'the picture of the draft' });
      expect(await shown()).toEqual(['0:05', 1]);
      await browser.keys.press('Escape');
      await closed(field);
    }
  });

  it('leaves the typed text with a sentence when Talkmark is updated under it', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await browser.keys.type('typed before the update');
    await until(async () => (await stored(browser, 'drafts')).length === 1);
    await open.tab.bringToFront();
    await browser.reloadExtension();
    // Firefox does not tell a page that its extension has gone. The next key press finds out.
    if (browser.name === 'firefox') {
      await composer.click('textarea');
      await browser.keys.press('x');
    }

    await until(async () => (await composer.around()).includes('Talkmark was updated'), {
      what: 'the sentence about the update',
    });
    expect(await composer.text()).toBe('typed before the update');
  });

  it('works by key in a tab that was open before, and offers the draft again', async () => {
    const { browser } = session();
    const [tab] = await browser.tabs(talk);
    expect(tab).toBeDefined();
    await tab?.bringToFront();
    await tab?.click('#movie_player .ytp-play-button');
    await browser.shortcut();
    const drafted = await until(async () => {
      for (const address of (await tab?.frames()) ?? []) {
        if (!address.includes('/composer.html')) continue;
        const frame = await tab?.frame(address);
        const text = await frame?.evaluate(() => {
          const { chrome } = globalThis as unknown as { chrome?: { runtime?: { id?: string } } };
          // The composer from before the update also has the text, but no longer works.
          const lives = chrome?.runtime?.id !== undefined && document.hasFocus();
          return lives ? document.querySelector('textarea')?.value : '';
        });
        if (text === 'typed before the update') return true;
      }
      return false;
    });
    expect(drafted).toBe(true);
    await browser.keys.press('Return');
    await until(
      async () => (await stored(browser)).some(({ text }) => text === 'typed before the update'),
      { what: 'the note' },
    );
  });
});
