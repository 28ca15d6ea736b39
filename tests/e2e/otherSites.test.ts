import { expect, it } from 'vitest';
import type { Tab, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { clickNamed, composerIn, showsText, stored, writeNote } from '../harness/talkmark';
import { until } from '../harness/until';

const host = 'https://talks.example.net';

async function note(browser: TestBrowser, tab: Tab, text: string): Promise<void> {
  await browser.shortcut();
  const composer = await composerIn(tab);
  await until(() => composer.hasKeys(), { what: 'the composer to open' });
  await writeNote(browser, composer, text);
}

/** Lets Talkmark onto a site by a button of the popup, as far as the browser can be driven to it. */
async function allow(browser: TestBrowser, tab: Tab, button: string): Promise<boolean> {
  const popup = await browser.openPopup(tab);
  await clickNamed(popup, button);
  const isAllowed = await browser.allow();
  await popup.close();
  return isAllowed;
}

async function takeBack(browser: TestBrowser, name: string): Promise<void> {
  const options = await browser.extensionPage('options.html');
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
    if (!(await allow(browser, tab, 'Allow on player.vimeo.com'))) return tab.close();
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

  it('can be allowed for good, opens at a linked moment then, and be taken back', async () => {
    const { browser } = session();
    const address = `${host}/video?id=for-good`;
    const tab = await browser.openTab(address);
    await tab.evaluate(async () => document.querySelector('video')?.play());
    await tab.click('h1');
    await note(browser, tab, 'asked for');
    await tab.bringToFront();
    if (!(await allow(browser, tab, 'Always on talks.example.net'))) return tab.close();
    await tab.close();
    const later = await browser.openTab(`${address}#t=30`);
    await until(
      () => later.evaluate(() => (document.querySelector('video')?.currentTime ?? 0) >= 30),
      { what: 'the linked moment' },
    );
    const popup = await browser.openPopup(later);
    await showsText(popup, 'You let Talkmark run on talks.example.net');
    await popup.close();
    await takeBack(browser, 'talks.example.net');
    await later.bringToFront();
    const after = await browser.openPopup(later);
    await showsText(after, 'asked for');
    await showsText(after, 'Always on talks.example.net');
    await after.close();
    await later.close();
  });
});
