import { expect, it } from 'vitest';
import { describeInBrowsers } from '../harness/e2e';
import { openComposer, openTalk, showsText, stored, talk, writeNote } from '../harness/talkmark';
import { until } from '../harness/until';

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

  it('leaves the typed text with a sentence when Talkmark is updated under it', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await browser.keys.type('typed before the update');
    await until(async () => (await stored(browser, 'drafts')).length === 1);
    await open.tab.bringToFront();
    await browser.reloadExtension();
    // Firefox tells a page that was cut off nothing: there it is the next key that finds out.
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
          // The composer of before the update has the text, too, and no life in it.
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
