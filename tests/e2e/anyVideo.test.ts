import { expect, it } from 'vitest';
import type { Scope, Tab, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { clickNamed, composerIn, showsText, stored, writeNote, leadTo } from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver } from '../harness/videos';

const host = 'https://talks.example.net';

/** Opens a page, clicks into it and plays one of its videos. */
async function openVideo(browser: TestBrowser, address: string, selector: string): Promise<Tab> {
  const tab = await browser.openTab(address);
  await tab.click('h1');
  await play(tab, selector);
  return tab;
}

async function play(tab: Scope, selector: string): Promise<void> {
  await tab.evaluate(async (wanted) => {
    const roots = [document, document.querySelector('talk-player')?.shadowRoot];
    const video = roots.flatMap((root) => root?.querySelector<HTMLVideoElement>(wanted) ?? [])[0];
    await video?.play();
  }, selector);
}

async function note(browser: TestBrowser, tab: Tab, text: string): Promise<void> {
  await writeNote(browser, await composerOver(browser, tab), text);
}

describeInBrowsers('any video of any page', (session) => {
  it('takes notes by the key, which the popup lists and leads back to', async () => {
    const { browser } = session();
    const tab = await openVideo(browser, `${host}/video?utm_source=mail&id=7#top`, 'video');
    expect(await tab.evaluate(() => document.documentElement.children.length)).toBe(2);
    await note(browser, tab, 'on a plain page');
    expect(await stored(browser)).toMatchObject([
      { talkId: `web:${host}/video?id=7`, text: 'on a plain page' },
    ]);
    await tab.bringToFront();
    await until(() => tab.evaluate(() => document.querySelector('video')?.paused === false), {
      what: 'the video to play on',
    });
    const [first] = await stored(browser);
    await tab.bringToFront();
    const popup = await browser.openPopup(tab);
    await showsText(popup, 'A recording');
    await tab.evaluate(() => {
      const video = document.querySelector('video');
      video?.pause();
      if (video) video.currentTime = 30;
    });
    await clickNamed(popup, '0:0');
    await until(async () => {
      const now = await tab.evaluate(() => document.querySelector('video')?.currentTime ?? -1);
      return Math.abs(now - leadTo(first?.at ?? Number.NaN)) < 0.001;
    });
    await popup.close();
    await tab.close();
  });

  it('tells two videos of a page apart, and means the one that plays', async () => {
    const { browser } = session();
    const tab = await openVideo(browser, `${host}/videos`, '#small');
    await note(browser, tab, 'on the small one');
    await tab.evaluate(() => document.querySelector<HTMLVideoElement>('#small')?.pause());
    await play(tab, '#large');
    await note(browser, tab, 'on the large one');
    const notes = await stored(browser);
    expect(notes.find(({ text }) => text === 'on the small one')?.talkId).toBe(
      `web:${host}/videos~/small.webm`,
    );
    expect(notes.find(({ text }) => text === 'on the large one')?.talkId).toBe(
      `web:${host}/videos~/clock.webm`,
    );
    await tab.close();
  });

  it('takes notes on a page that lets in no frame without its policy', async () => {
    const { browser } = session();
    const tab = await openVideo(browser, `${host}/isolated`, 'video');
    expect(await tab.evaluate(() => crossOriginIsolated)).toBe(true);
    await note(browser, tab, 'on an isolated page');
    expect((await stored(browser)).map(({ talkId }) => talkId)).toContain(`web:${host}/isolated`);
    await tab.close();
  });

  it('takes notes on a video that was not loaded yet, and on the same one when it is', async () => {
    const { browser } = session();
    const tab = await browser.openTab(`${host}/lazy`);
    await tab.click('h1');
    expect(await tab.evaluate(() => document.querySelector('video')?.readyState)).toBe(0);
    await note(browser, tab, 'before it was loaded');
    await tab.bringToFront();
    await play(tab, 'video');
    await note(browser, tab, 'when it played');
    const notes = (await stored(browser)).filter(({ talkId }) => talkId === `web:${host}/lazy`);
    expect(notes.map(({ text }) => text)).toEqual(['before it was loaded', 'when it played']);
    expect(notes[0]?.at).toBe(0);
    await tab.close();
  });

  it('takes notes on a file that is opened by itself', async () => {
    const { browser } = session();
    const tab = await browser.openTab(`${host}/alone.webm`);
    await until(() => tab.evaluate(() => (document.querySelector('video')?.readyState ?? 0) > 2));
    await tab.click('video');
    await note(browser, tab, 'on a file');
    expect((await stored(browser)).map(({ talkId }) => talkId)).toContain(`web:${host}/alone.webm`);
    await tab.close();
  });

  it('can be noted from the popup at once, before any key', async () => {
    const { browser } = session();
    const tab = await openVideo(browser, `${host}/video?id=popup`, 'video');
    const popup = await browser.openPopup(tab);
    await clickNamed(popup, 'New note now');
    await until(async () => !(await popup.isOpen()), { what: 'the popup to close' });
    const composer = await composerIn(tab);
    // The composer has the keys before it shows its note.
    await until(async () => (await composer.hasKeys()) && (await composer.around()) !== '', {
      what: 'the composer to open',
    });
    await writeNote(browser, composer, 'by the popup');
    expect(await stored(browser)).toContainEqual(
      expect.objectContaining({ talkId: `web:${host}/video?id=popup`, text: 'by the popup' }),
    );
    await tab.close();
  });

  it('finds a video in an open shadow root', async () => {
    const { browser } = session();
    const tab = await openVideo(browser, `${host}/shadow`, 'video');
    await note(browser, tab, 'in a component');
    expect((await stored(browser)).map(({ talkId }) => talkId)).toContain(`web:${host}/shadow`);
    await tab.close();
  });
});
