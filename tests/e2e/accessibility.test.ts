import { expect, it } from 'vitest';
import { describeInBrowsers } from '../harness/e2e';
import { faults } from '../harness/faults';
import { panelBeside } from '../harness/panel';
import { closed, isMarked, openComposer, openTalk, showsText, talk } from '../harness/talkmark';
import { until } from '../harness/until';

describeInBrowsers('for everybody', (session) => {
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

  it('the settings have no fault that axe knows', async () => {
    const { browser } = session();
    const options = await browser.extensionPage('options.html');
    await showsText(options, 'youtube.com');
    expect(await faults(options)).toEqual([]);
    await options.close();
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
    await showsText(popup, 'a note');
    expect(await faults(popup)).toEqual([]);
    await popup.close();
    await open.tab.close();
  });

  it('the side panel has no fault that axe knows', async () => {
    const { browser } = session();
    const open = await openTalk(browser, `${talk}&t=40`);
    const panel = await panelBeside(browser, 'https://www.youtube.com/*');
    await until(() => panel.evaluate(() => document.querySelector('[aria-current]') !== null), {
      what: 'the current note',
    });
    expect(await faults(panel)).toEqual([]);
    await open.tab.goto('https://example.org/');
    await showsText(panel, 'No talk was found in this tab.');
    expect(await faults(panel)).toEqual([]);
    await panel.close();
    await open.tab.close();
  });
});
