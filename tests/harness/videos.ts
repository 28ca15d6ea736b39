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

/** The state of the first video of a page. */
export interface Standing {
  time: number;
  paused: boolean;
  muted: boolean;
  fullscreen: boolean;
  /** The scheme of the address that it plays. */
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

/** Makes a playing video continue from a moment that differs from its start. */
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

/**
 * Goes to the previous or next note by the composer's keys; the composer opens and closes for this.
 */
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

/**
 * Goes to the only note of a tab's talk through the popup, and waits until the video is exactly
 * where that jump leads.
 */
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

/** Returns the video that a person looks at. Runs in the page. */
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
