import { expect, it } from 'vitest';
import { addresses } from '../../components/sites/all';
import type { Scope, Tab, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { clickNamed, closed, showsText, stored, typeNote, writeNote } from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver } from '../harness/videos';
import { everyPlace } from '../replicas/all';

const host = 'https://talks.example.net';

/** Places whose player is a frame of a host that the user has to allow. */
const framed = (await everyPlace()).flatMap(({ frame, grant, title, ...place }) =>
  frame && grant && title ? [{ frame, grant, title, ...place }] : [],
);

/** One of them that stands in a page of another site, beside another frame. */
const inPage = framed.find(({ address }) => address.startsWith(host)) ?? expect.unreachable();

async function note(browser: TestBrowser, tab: Tab, text: string): Promise<void> {
  await writeNote(browser, await composerOver(browser, tab), text);
}

/** Brings Talkmark in by the key, and writes nothing. */
async function lookByKey(browser: TestBrowser, tab: Tab, player: Scope): Promise<void> {
  await player.click('video');
  const composer = await composerOver(browser, tab);
  await browser.keys.press('Escape');
  await closed(composer);
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
  it.each(framed)('may be a frame: $name is asked for, reached, and left again', async (place) => {
    const { browser } = session();
    const { address, frame, grant, talkId } = place;
    const tab = await browser.openTab(address);
    await tab.click('h1');
    const before = await browser.openPopup(tab);
    await showsText(before, `Allow on ${grant}`);
    await before.close();
    await allow(browser, tab, `Allow on ${grant}`);
    const after = await browser.openPopup(tab);
    // Chromium reaches a frame beside a closed one once the page is loaded again.
    await showsText(after, new RegExp(`Reload the page|${place.title}`));
    await after.close();
    await tab.goto(address);
    const player = await tab.frame(frame);
    await until(() =>
      player.evaluate(() => (document.querySelector('video')?.currentTime ?? 0) > 0),
    );
    await player.click('video');
    await note(browser, tab, 'in a frame');
    expect(await stored(browser)).toContainEqual(
      expect.objectContaining({ talkId, text: 'in a frame' }),
    );
    const kept = await stored<{ id: string; guesses: object }>(browser, 'talks');
    expect(kept.find(({ id }) => id === talkId)?.guesses).toMatchObject({ title: place.title });
    // It has a note now, so that its bar is marked by itself; the site taken back, nothing is left.
    await tab.goto(address);
    const again = await tab.frame(frame);
    if (place.isNamedByPage) await lookByKey(browser, tab, again);
    const isMarked = (): Promise<boolean> =>
      again.evaluate(
        (on) => document.querySelector(`${on} [role=presentation]`) !== null,
        // Without a bar of the player that can be marked there is our own line.
        place.bar ?? 'html',
      );
    await until(isMarked, { what: 'the mark on the bar' });
    await takeBack(
      browser,
      addresses.find(({ hosts }) => hosts.includes(grant))?.together ?? grant,
    );
    await until(async () => !(await isMarked()), { what: 'the player to leave' });
    await tab.bringToFront();
    const popup = await browser.openPopup(tab);
    await showsText(popup, `Allow on ${grant}`);
    await popup.close();
    await tab.close();
  });

  it('may be one of several frames: each is named', async () => {
    const { browser } = session();
    const tab = await browser.openTab(inPage.address);
    await tab.click('h1');
    const popup = await browser.openPopup(tab);
    await showsText(popup, `Allow on ${inPage.grant}`);
    await showsText(popup, 'Allow on example.org');
    await popup.close();
    await tab.close();
  });

  it('may be a frame beside another video: it is named all the same', async () => {
    const { browser } = session();
    const tab = await browser.openTab(inPage.address);
    await tab.evaluate(() => {
      const video = document.createElement('video');
      Object.assign(video, { src: '/clock.webm', controls: true, muted: true, width: 320 });
      document.body.prepend(video);
    });
    await tab.click('h1');
    const popup = await browser.openPopup(tab);
    await clickNamed(popup, 'Is your talk another video of this page?');
    await showsText(popup, `Allow on ${inPage.grant}`);
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
