import { expect, it } from 'vitest';
import type { Scope, Tab, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { expectMoment } from '../harness/moments';
import { type Area, areaOfTalkmark, videoOf } from '../harness/overVideo';
import {
  closed,
  type Composer,
  currentTime,
  isPlaying,
  openComposer,
  type OpenTalk,
  openTalk,
  stored,
  talk,
  writeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver } from '../harness/videos';

const other = 'https://www.youtube.com/watch?v=w7o9xNyZCQo';
const song = 'https://www.youtube.com/watch?v=JTmzNtqx8Gs';
const page = 'https://www.dotconferences.com/2015/06/kyle-kingsbury-jepsen-iv-hope-springs-eternal';

/** Moves the mouse over the video, below an open composer, and waits until its page has heard of it. */
async function pointAtVideo(tab: Tab): Promise<void> {
  const { left, bottom } = await videoOf(tab);
  await tab.evaluate(() => {
    document.body.removeAttribute('data-pointed');
    const point = (): void => document.body.setAttribute('data-pointed', '');
    addEventListener('pointermove', point, { once: true });
  });
  await until(
    async () => {
      await tab.mouse.move(left + 200 + Math.random() * 40, bottom - 120);
      return tab.evaluate(() => document.body.hasAttribute('data-pointed'));
    },
    { what: 'the page to hear of the pointer' },
  );
}

async function buttonsOver(tab: Tab): Promise<Area> {
  return until(
    async () => {
      await pointAtVideo(tab);
      return areaOfTalkmark(tab);
    },
    { every: 100, what: 'the buttons' },
  );
}

/** Presses the upper one of the buttons. */
async function pressNote(tab: Tab): Promise<void> {
  const buttons = await buttonsOver(tab);
  await tab.mouse.move((buttons.left + buttons.right) / 2, buttons.top + 16);
  await tab.mouse.down();
  await tab.mouse.up();
}

async function composerArea(player: Scope): Promise<Area> {
  const area = await areaOfTalkmark(player);
  if (!area) throw new Error('The composer is not there.');
  return area;
}

async function drag(tab: Tab, from: { x: number; y: number }, by: { x: number; y: number }) {
  await tab.mouse.move(from.x, from.y);
  await tab.mouse.down();
  for (const share of [0.2, 0.6, 1]) {
    await tab.mouse.move(from.x + by.x * share, from.y + by.y * share);
  }
  await tab.mouse.up();
}

/** Whether Chromium shows the panel of the extension, as a page of the extension is told. */
async function isPanelOpen(browser: TestBrowser): Promise<boolean> {
  const helper = await browser.extensionPage('manifest.json');
  const isOpen = await helper.evaluate(async () => {
    const { chrome } = window as unknown as {
      chrome: { runtime: { getContexts(filter: object): Promise<unknown[]> } };
    };
    return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
  });
  await helper.close();
  return isOpen;
}

const gripOf = ({ left, right, top }: Area) => ({ x: (left + right) / 2, y: top + 6 });

/** Waits for the composer that something else than a key has opened. */
async function openNow(open: OpenTalk): Promise<Composer> {
  const opened = await open.composer();
  await until(async () => (await opened.hasKeys()) && (await opened.around()) !== '', {
    what: 'the composer to open',
  });
  await until(async () => (await areaOfTalkmark(open.tab)) !== undefined);
  return opened;
}

describeInBrowsers('the buttons over a talk', (session) => {
  it('come with the pointer, keep clear of the controls, and open the note field', async () => {
    const { browser } = session();
    const open = await openTalk(browser, `${talk}&t=20`);
    const { tab } = open;
    const buttons = await buttonsOver(tab);
    const video = await videoOf(tab);
    expect(buttons.left).toBeGreaterThan(video.left);
    expect(buttons.right).toBeLessThan(video.left + 60);
    expect(buttons.top).toBeGreaterThan(video.top + 100);
    expect(buttons.bottom).toBeLessThan(video.bottom - 100);
    await tab.mouse.move(video.right + 40, video.bottom + 40);
    await until(async () => (await areaOfTalkmark(tab)) === undefined, {
      what: 'the buttons to go with the pointer',
    });
    const before = await currentTime(tab);
    await pressNote(tab);
    const composer = await openNow(open);
    const typing = await currentTime(tab);
    await writeNote(browser, composer, 'by the mouse');
    const [note] = await stored(browser);
    expectMoment(note?.at, before, typing);
    await tab.bringToFront();
    await until(() => isPlaying(tab), { what: 'the talk to play on' });
    await tab.close();
  });

  it('are there in fullscreen, where the player does not take their press for its own', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const { tab } = open;
    await browser.keys.press('f');
    await until(() => tab.evaluate(() => document.fullscreenElement?.tagName === 'DIV'));
    await pressNote(tab);
    const composer = await openNow(open);
    await writeNote(browser, composer, 'by the mouse in fullscreen');
    expect(await tab.evaluate(() => document.fullscreenElement?.id)).toBe('movie_player');
    await until(() => isPlaying(tab), { what: 'the talk to play on' });
    expect((await stored(browser)).map(({ text }) => text)).toContain('by the mouse in fullscreen');
    await tab.close();
  });

  it('open the panel too, where the browser lets a page do that', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const { left, right, top, bottom } = await buttonsOver(open.tab);
    const hasTwo = bottom - top > right - left + 20;
    expect(hasTwo).toBe(browser.name === 'chromium');
    if (hasTwo) {
      await open.tab.mouse.move((left + right) / 2, bottom - 20);
      await open.tab.mouse.down();
      await open.tab.mouse.up();
      await until(() => isPanelOpen(browser), { every: 200, what: 'the panel' });
    }
    await open.tab.close();
  });

  it('are not there over a video that is no known talk, nor over one whose note is open', async () => {
    const { browser } = session();
    const open = await openTalk(browser, song);
    await pointAtVideo(open.tab);
    expect(await areaOfTalkmark(open.tab)).toBeUndefined();
    // Now a player is there.
    const composer = await openComposer(browser, open);
    const alone = await composerArea(open.tab);
    await pointAtVideo(open.tab);
    expect(await composerArea(open.tab)).toEqual(alone);
    await browser.keys.press('Escape');
    await closed(composer);
    await pointAtVideo(open.tab);
    expect(await areaOfTalkmark(open.tab)).toBeUndefined();
    await open.tab.close();
  });
});

describeInBrowsers('the place of the composer', (session) => {
  it.each([
    [640, 360],
    [320, 180],
  ])('leaves captions free over an embed of %d x %d', async (width, height) => {
    const { browser } = session();
    const { tab, player } = await openTalk(browser, page, '/embed/');
    await tab.evaluate(
      (w, h) => {
        const frame = document.querySelector('iframe');
        if (frame) Object.assign(frame, { width: `${w}`, height: `${h}` });
      },
      width,
      height,
    );
    await until(() => player.evaluate((h) => innerHeight === h, height));
    const composer = await composerOver(browser, tab);
    const area = await composerArea(player);
    expect(area.bottom).toBeLessThanOrEqual(height * 0.75);
    const isUsable = await composer.evaluate(() => {
      const field = document.querySelector('textarea')?.getBoundingClientRect();
      return field && field.height >= 28 && field.bottom <= innerHeight && innerHeight >= 107;
    });
    expect(isUsable).toBe(true);
    await browser.keys.press('Escape');
    await closed(composer);
    await tab.close();
  });

  it('is where the user dragged it, in the size they gave it, in another tab of the site too', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    const before = await composerArea(open.tab);
    await drag(open.tab, gripOf(before), { x: 120, y: 90 });
    await until(
      async () => Math.abs((await composerArea(open.tab)).left - before.left - 120) <= 2,
      {
        what: 'the composer to be dragged',
      },
    );
    const dragged = await composerArea(open.tab);
    expect(Math.abs(dragged.top - before.top - 90)).toBeLessThanOrEqual(2);
    const corner = { x: dragged.right - 6, y: dragged.bottom - 6 };
    await drag(open.tab, corner, { x: 60, y: 40 });
    await until(
      async () => Math.abs((await composerArea(open.tab)).right - dragged.right - 60) <= 2,
      {
        what: 'the composer to be larger',
      },
    );
    const placed = await composerArea(open.tab);
    expect(Math.abs(placed.bottom - dragged.bottom - 40)).toBeLessThanOrEqual(2);
    expect([placed.left, placed.top]).toEqual([dragged.left, dragged.top]);
    // The keys stayed in the note field.
    await writeNote(browser, composer, 'still typing');
    await open.tab.close();

    const again = await openTalk(browser, other);
    const there = await openComposer(browser, again);
    const found = await composerArea(again.tab);
    for (const edge of ['left', 'top', 'right', 'bottom'] as const) {
      expect(Math.abs(found[edge] - placed[edge])).toBeLessThanOrEqual(2);
    }
    await again.tab.mouse.move(gripOf(found).x, gripOf(found).y);
    await again.tab.mouse.down();
    await again.tab.mouse.up();
    const video = await videoOf(again.tab);
    await until(async () => video.right - (await composerArea(again.tab)).right < 20, {
      what: 'the composer to be in the next corner',
    });
    expect(await there.hasKeys()).toBe(true);
    await browser.keys.press('Escape');
    await closed(there);
    await again.tab.close();
  });
});
