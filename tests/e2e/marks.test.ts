import { expect, it } from 'vitest';
import type { Scope, Tab, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { currentTime, openTalk, showsText, talk, writeNote } from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver, standing } from '../harness/videos';

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

/** Moves the pointer over the time bar, to a share of its length. */
async function pointAt(page: Scope, bar: string, share: number): Promise<void> {
  await page.evaluate(
    ([selector, part]) => {
      const element = document.querySelector(selector);
      const { left, width, top, height } = element?.getBoundingClientRect() ?? new DOMRect();
      const at = { clientX: left + width * part, clientY: top + height / 2 };
      element?.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true }));
    },
    [bar, share] as const,
  );
}

describeInBrowsers('the marks of notes', (session) => {
  it('show their note at the pointer and by key, on the bar of YouTube', async () => {
    const { browser } = session();
    const { tab, player } = await openTalk(browser, talk);
    await noteAt(browser, tab, player, 12);
    await noteAt(browser, tab, player, 30);
    const bar = '#movie_player .ytp-progress-bar';
    await until(() =>
      player.evaluate((s) => document.querySelector(`${s} > [aria-hidden]`) !== null, bar),
    );
    const share = await player.evaluate(
      () => 12 / (document.querySelector<HTMLVideoElement>('#movie_player video')?.duration ?? 1),
    );
    await pointAt(player, bar, share);
    const preview = await previewIn(tab);
    await showsText(preview, 'note at 12');
    // The text is nowhere in the page.
    expect(await player.evaluate(() => document.documentElement.textContent)).not.toContain(
      'note at',
    );
    await tab.bringToFront();
    await browser.shortcut('previous-note');
    await until(async () => Math.abs((await currentTime(player)) - 12) < 0.001);
    await browser.shortcut('next-note');
    await until(async () => Math.abs((await currentTime(player)) - 30) < 0.001);
    await showsText(preview, 'note at 30');
    await tab.close();
  });

  it('lie on a line of their own over a video without a bar, and go with it', async () => {
    const { browser } = session();
    const tab = await browser.openTab('https://talks.example.net/video?id=line');
    await tab.click('h1');
    await noteAt(browser, tab, tab, 20);
    const line = 'html > [popover][aria-hidden]';
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
    await browser.shortcut('next-note');
    await browser.shortcut('previous-note');
    expect((await standing(tab)).time).toBe(20);
    await pointAt(tab, line, 20 / 62);
    await tab.evaluate(() => document.querySelector('video')?.remove());
    await until(async () => (await tab.evaluate((s) => document.querySelector(s), line)) === null, {
      what: 'the line to go with the video',
    });
    await tab.close();
  });
});
