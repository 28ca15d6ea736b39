import { expect, it } from 'vitest';
import type { Scope, Tab, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import {
  currentTime,
  isMarked,
  openTalk,
  showsText,
  talk,
  writeNote,
  leadTo,
} from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver, standing, stepTo } from '../harness/videos';

declare const chrome: {
  commands: { getAll(): Promise<{ name?: string; shortcut?: string }[]> };
};

/** Takes a note at a second of a paused video. */
async function noteAt(browser: TestBrowser, tab: Tab, page: Scope, at: number): Promise<void> {
  await page.evaluate((time) => {
    const video =
      document.querySelector<HTMLVideoElement>('#movie_player video') ??
      document.querySelector('video');
    video?.pause();
    if (video) video.currentTime = time;
  }, at);
  const composer = await composerOver(browser, tab);
  await writeNote(browser, composer, `note at ${at}`);
}

async function previewIn(tab: Tab): Promise<Scope> {
  return tab.frame('/preview.html');
}

describeInBrowsers('the marks of notes', (session) => {
  it('show their note at the pointer and by key, on the bar of YouTube', async () => {
    const { browser } = session();
    const { tab, player } = await openTalk(browser, talk);
    for (const at of [12, 20, 30]) await noteAt(browser, tab, player, at);
    const bar = '#movie_player .ytp-progress-bar';
    await until(() =>
      player.evaluate((s) => document.querySelector(`${s} > [role=presentation]`) !== null, bar),
    );
    // The middle of the bar is the middle of the clip, where the last note is. Its mark does not block the bar.
    await player.evaluate(() => {
      const video = document.querySelector<HTMLVideoElement>('#movie_player video');
      if (video) video.currentTime = 5;
    });
    await player.click(bar);
    await until(async () => Math.abs((await currentTime(player)) - 30) < 0.5, {
      what: 'the bar to have the click',
    });
    const preview = await previewIn(tab);
    await showsText(preview, 'note at 30');
    // The note's text is nowhere in the page.
    expect(await player.evaluate(() => document.documentElement.textContent)).not.toContain(
      'note at',
    );
    await tab.bringToFront();
    const isAt = (at: number) => async (): Promise<boolean> =>
      Math.abs((await currentTime(player)) - leadTo(at)) < 0.001;
    await stepTo(browser, tab, 'alt+Prior', isAt(20));
    await showsText(preview, 'note at 20');
    await stepTo(browser, tab, 'alt+Prior', isAt(12));
    await showsText(preview, 'note at 12');
    await stepTo(browser, tab, 'alt+Next', isAt(20));
    await showsText(preview, 'note at 20');
    await tab.close();
  });

  it('are one stop of the Tab key, with arrows from note to note and Enter to its moment', async () => {
    const { browser } = session();
    const { tab, player } = await openTalk(browser, talk);
    await until(() => isMarked(player), { what: 'the marks' });
    await player.evaluate(() => {
      const video = document.querySelector<HTMLVideoElement>('#movie_player video');
      video?.pause();
      if (video) video.currentTime = 25;
      document.querySelector<HTMLElement>('.ytp-progress-bar')?.focus();
    });
    await browser.keys.press('Tab');
    const preview = await previewIn(tab);
    await showsText(preview, 'note at 20');
    await browser.keys.press('Left');
    await showsText(preview, 'note at 12');
    // The player's own shortcut would have jumped back five seconds.
    expect(await currentTime(player)).toBe(25);
    await browser.keys.press('Return');
    await until(async () => Math.abs((await currentTime(player)) - leadTo(12)) < 0.001);
    await browser.keys.press('End');
    await showsText(preview, 'note at 30');
    await tab.close();
  });

  it('are stepped through without the field, where the browser has keys for it', async () => {
    const { browser } = session();
    const { tab, player } = await openTalk(browser, talk);
    const page = await browser.extensionPage('composer.html');
    const keys = await page.evaluate(async () => {
      const all = await chrome.commands.getAll();
      return all.flatMap(({ name, shortcut }) => (name?.includes('-note') ? shortcut : []));
    });
    await page.close();
    // Chromium allows four suggested keys, and other commands use them.
    expect(keys).toEqual(browser.name === 'firefox' ? ['Alt+PageUp', 'Alt+PageDown'] : ['', '']);
    await tab.bringToFront();
    await player.evaluate(() => {
      const video = document.querySelector<HTMLVideoElement>('#movie_player video');
      video?.pause();
      if (video) video.currentTime = 40;
    });
    const wanted = browser.name === 'firefox' ? [30, 20, 12] : [];
    for (const at of wanted) {
      await browser.keys.press('alt+Prior');
      await until(async () => Math.abs((await currentTime(player)) - leadTo(at)) < 0.001, {
        what: `the note at ${at}`,
      });
    }
    await tab.close();
  });

  it('lie on a line of their own over a video without a bar, and go with it', async () => {
    const { browser } = session();
    const tab = await browser.openTab('https://talks.example.net/video?id=line');
    await tab.click('h1');
    await noteAt(browser, tab, tab, 20);
    const line = 'html > [popover][role=presentation]';
    const box = () =>
      tab.evaluate((selector) => {
        const of = (element: Element | null) => element?.getBoundingClientRect().toJSON();
        const { left, top, width } = of(document.querySelector('video'));
        const found = document.querySelector(selector);
        const own = found && of(found);
        return {
          video: { left, top, width },
          line: own && { left: own.left, top: own.top, width: own.width },
        };
      }, line);
    await until(async () => (await box()).line !== null, { what: 'the line' });
    const { video, line: drawn } = await box();
    expect(drawn).toEqual(video);
    await tab.evaluate(() => {
      const found = document.querySelector('video');
      if (found) found.currentTime = 5;
    });
    await stepTo(browser, tab, 'alt+Next', async () => (await standing(tab)).time === leadTo(20));
    await tab.evaluate(() => document.querySelector('video')?.remove());
    await until(async () => (await tab.evaluate((s) => document.querySelector(s), line)) === null, {
      what: 'the line to go with the video',
    });
    await tab.close();
  });
});
