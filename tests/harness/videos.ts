import type { Scope, Tab, TestBrowser } from './browser';
import {
  clickNamed,
  closed,
  type Composer,
  composerIn,
  leadTo,
  openComposer,
  showsText,
} from './talkmark';
import { until } from './until';

/** How the first video of a page stands. */
export interface Standing {
  time: number;
  paused: boolean;
  muted: boolean;
  fullscreen: boolean;
  /** The scheme of what it plays. */
  source: string;
}

export function standing(page: Scope): Promise<Standing> {
  return page.evaluate(() => {
    const video = document.querySelector('video');
    if (!video) throw new Error('There is no video.');
    return {
      time: video.currentTime,
      paused: video.paused,
      muted: video.muted,
      fullscreen: document.fullscreenElement !== null,
      source: video.currentSrc.split(':')[0] ?? '',
    };
  });
}

export async function plays(page: Scope): Promise<void> {
  await until(
    () =>
      page.evaluate(() => {
        const video = document.querySelector('video');
        return video !== null && !video.paused && video.readyState > 2 && video.currentTime > 0.2;
      }),
    { what: 'the video to play' },
  );
}

/** Lets a video that plays go on from a moment that differs from its start. */
export async function playsOnFrom(page: Scope, at: number): Promise<void> {
  await plays(page);
  await page.evaluate((time) => {
    const video = document.querySelector('video');
    if (video) video.currentTime = time;
  }, at);
  await until(async () => (await standing(page)).time > at, { what: 'the video to play on' });
}

/** Presses the shortcut over the tab in front and waits until the composer takes the keys. */
export function composerOver(browser: TestBrowser, tab: Tab): Promise<Composer> {
  return openComposer(browser, { composer: () => composerIn(tab) });
}

/** Goes to the note before or after by the keys of the composer, which opens and closes for it. */
export async function stepTo(
  browser: TestBrowser,
  tab: Tab,
  key: 'alt+Prior' | 'alt+Next',
  hasArrived: () => Promise<boolean>,
): Promise<void> {
  const composer = await composerOver(browser, tab);
  await browser.keys.press(key);
  await until(hasArrived, { what: 'the talk to be at the note' });
  await browser.keys.press('Escape');
  await closed(composer);
}

/** Goes to the only note of a tab's talk, by the popup, and waits until its video is exactly where that leads. */
export async function jumpBack(
  browser: TestBrowser,
  tab: Tab,
  { at, text }: { at: number; text: string },
): Promise<void> {
  const popup = await browser.openPopup(tab);
  await showsText(popup, text);
  await tab.evaluate(() => {
    const video = document.querySelector('video');
    video?.pause();
    if (video) video.currentTime = 30;
  });
  await clickNamed(popup, '0:1');
  await until(async () => Math.abs((await standing(tab)).time - leadTo(at)) < 0.001, {
    what: `the video to be at ${at} s`,
  });
  await popup.close();
}

/** Runs in the page: the video that a person looks at. */
export function timeOfTalk(): { time: number; playing: boolean } {
  const videos = [...document.querySelectorAll('video')]
    .filter((video) => video.closest('#inline-preview-player') === null)
    .toSorted((a, b) => b.getBoundingClientRect().width - a.getBoundingClientRect().width);
  const [video] = videos;
  return {
    time: video?.currentTime ?? -1,
    playing: video !== undefined && !video.paused && video.readyState > 2,
  };
}
