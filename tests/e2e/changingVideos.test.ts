import { expect, it } from 'vitest';
import type { Tab, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { expectMoment } from '../harness/moments';
import {
  closed,
  type Composer,
  showsText,
  type StoredNote,
  stored,
  typeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver, jumpBack, plays, playsOnFrom, standing } from '../harness/videos';

const host = 'https://players.example.net';

async function openPlaying(browser: TestBrowser, page: string, play: string): Promise<Tab> {
  const tab = await browser.openTab(`${host}/${page}`);
  await tab.click(play);
  await playsOnFrom(tab, 12);
  return tab;
}

/** Seconds of the video: before the key and while the note is typed. */
interface Times {
  before: number;
  typing: number;
}

/** Opens the composer over the tab in front. */
async function openOver(browser: TestBrowser, tab: Tab): Promise<{ composer: Composer } & Times> {
  const { time: before } = await standing(tab);
  const composer = await composerOver(browser, tab);
  const { time: typing } = await standing(tab);
  return { composer, before, typing };
}

/** Takes a note over the tab in front. */
async function takeNote(browser: TestBrowser, tab: Tab, text: string): Promise<Times> {
  const { composer, ...times } = await openOver(browser, tab);
  await typeNote(browser, composer, text);
  await browser.keys.press('Return');
  await closed(composer);
  await plays(tab);
  return times;
}

async function isStored(
  browser: TestBrowser,
  page: string,
  text: string,
  { before, typing }: Times,
): Promise<StoredNote> {
  const note = (await stored(browser)).find((row) => row.text === text);
  expect(note?.talkId).toBe(`web:${host}/${page}`);
  expectMoment(note?.at, before, typing);
  if (!note) throw new Error(`There is no note: ${text}`);
  return note;
}

/** What a page does to its video while a note is typed; each function runs there. */
const changes = [
  {
    what: 'replaced by its library',
    page: 'plyr',
    play: '.plyr__control--overlaid',
    change: () => {
      const { player } = window as unknown as { player: { source: object } };
      document.querySelector('video')?.setAttribute('data-old', '');
      player.source = { type: 'video', sources: [{ src: '/clock.webm', type: 'video/webm' }] };
    },
    changed: () => document.querySelector('video:not([data-old])') !== null,
  },
  {
    what: 'moved in the page',
    page: 'hls?moved',
    play: '#play',
    change: () => {
      const video = document.querySelector('video');
      const frame = document.body.appendChild(document.createElement('section'));
      if (video) frame.append(video);
    },
    changed: () => document.querySelector('section > video') !== null,
    playsOn: true,
  },
  {
    what: 'loaded anew by its library',
    page: 'hls?anew',
    play: '#play',
    change: () => document.querySelector('video')?.load(),
    changed: () => document.querySelector('video')?.currentTime === 0,
  },
];

describeInBrowsers('a video that changes', (session) => {
  it.each(changes)('has its note when it is $what', async (example) => {
    const { browser } = session();
    const { what, page, play, change, changed } = example;
    const tab = await openPlaying(browser, page, play);
    const { composer, ...times } = await openOver(browser, tab);
    await typeNote(browser, composer, what);
    await tab.evaluate(change);
    await until(() => tab.evaluate(changed), { what: 'the page to change its video' });
    expect(await composer.hasKeys()).toBe(true);
    await browser.keys.press('Return');
    await closed(composer);
    if (example.playsOn) await plays(tab);
    const note = await isStored(browser, page, what, times);
    await tab.bringToFront();
    await jumpBack(browser, tab, note);
    await tab.close();
  });

  it('has its note when it is taken away', async () => {
    const { browser } = session();
    const tab = await openPlaying(browser, 'hls?away', '#play');
    const { composer, ...times } = await openOver(browser, tab);
    await typeNote(browser, composer, 'on one that went');
    await tab.evaluate(() => {
      document.querySelector('video')?.remove();
      // As an application does that goes on to another page.
      document.title = 'Another page';
    });
    await browser.keys.type(' away');
    await until(async () => (await composer.text()) === 'on one that went away');
    await browser.keys.press('Return');
    await closed(composer);
    await isStored(browser, 'hls?away', 'on one that went away', times);
    await tab.bringToFront();
    const popup = await browser.openPopup(tab);
    await showsText(popup, 'The video of this talk is not playing here');
    await popup.close();
    await tab.close();
  });

  it('is found when it came after the key', async () => {
    const { browser } = session();
    const tab = await browser.openTab(`${host}/late`);
    await tab.click('h1');
    await until(() => tab.evaluate(() => document.hasFocus()), {
      what: 'the page to have the keys',
    });
    await browser.shortcut();
    const popup = await browser.shownPopup();
    await showsText(popup, 'No video in this tab.');
    await popup.close();
    await tab.click('#load');
    await playsOnFrom(tab, 12);
    const at = await takeNote(browser, tab, 'on a late one');
    await isStored(browser, 'late', 'on a late one', at);
    await tab.close();
  });

  it('takes notes while it floats in a picture of its own', async () => {
    const { browser } = session();
    const tab = await openPlaying(browser, 'hls?floats', '#play');
    await tab.click('#float');
    await until(() => tab.evaluate(() => document.pictureInPictureElement !== null), {
      what: 'picture in picture',
    });
    // A person clicks into the page, whose window the picture's own has left without the keys.
    await tab.bringToFront();
    await until(() => tab.evaluate(() => document.hasFocus()), {
      what: 'the page to have the keys',
    });
    const at = await takeNote(browser, tab, 'while it floats');
    expect(await tab.evaluate(() => document.pictureInPictureElement !== null)).toBe(true);
    // Firefox opens no tab from the picture's window.
    await tab.evaluate(() => document.exitPictureInPicture());
    await isStored(browser, 'hls?floats', 'while it floats', at);
    await tab.close();
  });
});
