import { expect, it } from 'vitest';
import type { Scope, Tab, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { currentTime, openTalk, showsText, talk, writeNote } from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver, standing, stepTo } from '../harness/videos';

/** Takes a note at a second of a video that stands still. */
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
    await noteAt(browser, tab, player, 12);
    await noteAt(browser, tab, player, 30);
    const bar = '#movie_player .ytp-progress-bar';
    await until(() =>
      player.evaluate((s) => document.querySelector(`${s} > [role=presentation]`) !== null, bar),
    );
    // The middle of the bar is the middle of the clip, where the second note is.
    await player.click(bar);
    const preview = await previewIn(tab);
    await showsText(preview, 'note at 30');
    // The text is nowhere in the page.
    expect(await player.evaluate(() => document.documentElement.textContent)).not.toContain(
      'note at',
    );
    await tab.bringToFront();
    const isAt = (at: number) => async (): Promise<boolean> =>
      Math.abs((await currentTime(player)) - at) < 0.001;
    await stepTo(browser, tab, 'alt+Prior', isAt(12));
    await showsText(preview, 'note at 12');
    await stepTo(browser, tab, 'alt+Next', isAt(30));
    await showsText(preview, 'note at 30');
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
    await stepTo(browser, tab, 'alt+Next', async () => (await standing(tab)).time === 20);
    await tab.evaluate(() => document.querySelector('video')?.remove());
    await until(async () => (await tab.evaluate((s) => document.querySelector(s), line)) === null, {
      what: 'the line to go with the video',
    });
    await tab.close();
  });
});
