import { expect, it } from 'vitest';
import type { Tab, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { clickNamed, closed, showsText, stored, typeNote, writeNote } from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver } from '../harness/videos';

const host = 'https://talks.example.net';

async function note(browser: TestBrowser, tab: Tab, text: string): Promise<void> {
  await writeNote(browser, await composerOver(browser, tab), text);
}

/** Lets Talkmark onto a site by a button of the popup; Chromium asks on a display alone. */
async function allow(browser: TestBrowser, tab: Tab, button: string): Promise<void> {
  const popup = await browser.openPopup(tab);
  await clickNamed(popup, button);
  expect(await browser.allow()).toBe(true);
  await popup.close();
}

/** Our own line over a video, which has the marks of its notes. */
const hasLine = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.querySelector('html > [popover][role=presentation]') !== null);

async function takeBack(browser: TestBrowser, name: string): Promise<void> {
  const options = await browser.extensionPage('options.html');
  await clickNamed(options, 'Sites');
  await clickNamed(options, `Take back from ${name}`);
  await showsText(options, `no longer runs on ${name}`);
  await options.close();
}

describeInBrowsers('a site that Talkmark did not come with', (session) => {
  it('is served by the key on Vimeo, and linked to as Vimeo links', async () => {
    const { browser } = session();
    const tab = await browser.openTab('https://vimeo.com/76979871/0a1b2c3d4e#t=20s');
    await tab.click('video');
    await note(browser, tab, 'on Vimeo');
    const [first] = await stored(browser);
    expect(first).toMatchObject({ talkId: 'vimeo:76979871', text: 'on Vimeo' });
    expect(first?.at).toBeGreaterThan(19.9);
    const [talk] = await stored<{ url: string; guesses: object }>(browser, 'talks');
    expect(talk).toMatchObject({
      url: 'https://vimeo.com/76979871/0a1b2c3d4e',
      guesses: { title: 'A talk: with a colon' },
    });
    await tab.close();
  });

  it('may be a frame: it is named, asked for, reached, and left again', async () => {
    const { browser } = session();
    const tab = await browser.openTab(`${host}/framed/player.vimeo.com/video/7?h=0a1b2c3d4e`);
    await tab.click('h1');
    const before = await browser.openPopup(tab);
    await showsText(before, 'Allow on player.vimeo.com');
    await showsText(before, 'Allow on example.org');
    await before.close();
    await allow(browser, tab, 'Allow on player.vimeo.com');
    const after = await browser.openPopup(tab);
    // Chromium reaches a frame beside a closed one once the page is loaded again.
    await showsText(after, /Reload the page|A talk: with a colon/);
    await after.close();
    await tab.goto(`${host}/framed/player.vimeo.com/video/7?h=0a1b2c3d4e`);
    const player = await tab.frame('player.vimeo.com');
    await until(() =>
      player.evaluate(() => (document.querySelector('video')?.currentTime ?? 0) > 0),
    );
    await player.click('video');
    await note(browser, tab, 'in a frame');
    expect(await stored(browser)).toContainEqual(
      expect.objectContaining({ talkId: 'vimeo:7', text: 'in a frame' }),
    );
    // It has a note now, so that its bar is marked by itself; the site taken back, nothing is left.
    await tab.goto(`${host}/framed/player.vimeo.com/video/7?h=0a1b2c3d4e`);
    const again = await tab.frame('player.vimeo.com');
    const isMarked = (): Promise<boolean> =>
      again.evaluate(() => document.querySelector('.vp-progress > [role=presentation]') !== null);
    await until(isMarked, { what: 'the mark on the bar' });
    await takeBack(browser, 'vimeo.com');
    await until(async () => !(await isMarked()), { what: 'the player to leave' });
    await tab.bringToFront();
    const popup = await browser.openPopup(tab);
    await showsText(popup, 'Allow on player.vimeo.com');
    await popup.close();
    await tab.close();
  });

  it('may be a frame beside another video: it is named all the same', async () => {
    const { browser } = session();
    const tab = await browser.openTab(`${host}/framed/player.vimeo.com/video/8?h=0a1b2c3d4e`);
    await tab.evaluate(() => {
      const video = document.createElement('video');
      Object.assign(video, { src: '/clock.webm', controls: true, muted: true, width: 320 });
      document.body.prepend(video);
    });
    await tab.click('h1');
    const popup = await browser.openPopup(tab);
    await clickNamed(popup, 'Is your talk another video of this page?');
    await showsText(popup, 'Allow on player.vimeo.com');
    await popup.close();
    await tab.close();
  });

  it('can be allowed for good, opens at a linked moment then, and be taken back', async () => {
    const { browser } = session();
    const address = `${host}/video?id=for-good`;
    const tab = await browser.openTab(address);
    await tab.evaluate(async () => document.querySelector('video')?.play());
    await tab.click('h1');
    await note(browser, tab, 'asked for');
    await tab.bringToFront();
    const open = await browser.openTab(address);
    await until(() => open.evaluate(() => (document.querySelector('video')?.readyState ?? 0) > 1), {
      what: 'the video in the other tab to be there',
    });
    expect(await hasLine(open)).toBe(false);
    await tab.bringToFront();
    await allow(browser, tab, 'Always on talks.example.net');
    await until(() => hasLine(open), { what: 'Talkmark to come into the tab that was open' });
    await open.close();
    await tab.close();
    const later = await browser.openTab(`${address}#t=30`);
    await until(
      () => later.evaluate(() => (document.querySelector('video')?.currentTime ?? 0) >= 30),
      { what: 'the linked moment' },
    );
    const popup = await browser.openPopup(later);
    await showsText(popup, 'You let Talkmark run on talks.example.net');
    await popup.close();
    await later.click('h1');
    const composer = await composerOver(browser, later);
    await typeNote(browser, composer, 'while it is taken back');
    await takeBack(browser, 'talks.example.net');
    await later.bringToFront();
    // Who writes can finish the note; then nothing is left in the page.
    await composer.click('textarea');
    await browser.keys.press('Return');
    await closed(composer);
    await until(async () => !(await hasLine(later)), { what: 'the player to leave' });
    expect((await stored(browser)).map(({ text }) => text)).toContain('while it is taken back');
    await later.bringToFront();
    const after = await browser.openPopup(later);
    await showsText(after, 'asked for');
    await showsText(after, 'Always on talks.example.net');
    await after.close();
    await later.close();
  });
});
