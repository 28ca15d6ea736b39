import { expect, it } from 'vitest';
import type { Tab, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { expectMoment } from '../harness/moments';
import { closed, hasElement, heardKeys, stored, typeNote } from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver, jumpBack, plays, playsOnFrom, standing } from '../harness/videos';

const host = 'https://players.example.net';

/** Letters that make every one of these libraries pause, mute, seek or go fullscreen. */
const text = 'fmk j l 5 <, >.';

/** What a person clicks; hls.js draws nothing and hears no key, so it has no fullscreen of its own. */
const libraries = [
  {
    page: 'videojs',
    source: 'https',
    play: '.vjs-big-play-button',
    fullscreen: '.vjs-fullscreen-control',
  },
  {
    page: 'plyr',
    source: 'https',
    play: '.plyr__control--overlaid',
    fullscreen: '[data-plyr="fullscreen"]',
  },
  {
    page: 'mediaelement',
    source: 'https',
    play: '.mejs__overlay-button',
    fullscreen: '.mejs__fullscreen-button',
  },
  {
    page: 'media-chrome',
    source: 'https',
    play: 'media-play-button',
    fullscreen: 'media-fullscreen-button',
  },
  { page: 'hls', source: 'blob', play: '#play' },
];

async function openPlaying(browser: TestBrowser, page: string, play: string): Promise<Tab> {
  const tab = await browser.openTab(`${host}/${page}`);
  await until(() => hasElement(tab, play), {
    what: 'the library to draw its player',
  });
  await tab.click(play);
  await playsOnFrom(tab, 12);
  return tab;
}

describeInBrowsers('a video that a library plays', (session) => {
  it.each(libraries)('takes notes by the key: $page', async (library) => {
    const { browser } = session();
    const { page, play, source, fullscreen } = library;
    const tab = await openPlaying(browser, page, play);
    expect((await standing(tab)).source).toBe(source);
    if (fullscreen) {
      // The library hears the keys of its page: without this the test below could not fail.
      await browser.keys.press('m');
      await until(async () => !(await standing(tab)).muted, { what: 'the library to hear a key' });
    }
    const { time: before } = await standing(tab);
    const composer = await composerOver(browser, tab);
    const typing = await standing(tab);
    expect(typing).toMatchObject({ paused: true, fullscreen: false });
    await heardKeys(tab);
    await typeNote(browser, composer, text);
    await browser.keys.press('Left');
    await browser.keys.press('Up');
    expect(await heardKeys(tab)).toEqual([]);
    expect(await standing(tab)).toEqual(typing);
    await browser.keys.press('Return');
    await closed(composer);
    await plays(tab);

    const notes = (await stored(browser)).filter(({ talkId }) => talkId === `web:${host}/${page}`);
    expect(notes).toMatchObject([{ text }]);
    const at = notes[0]?.at ?? Number.NaN;
    expectMoment(at, before, typing.time);
    await tab.bringToFront();
    await jumpBack(browser, tab, { at, text });
    await tab.close();
  });

  it.each(libraries.filter(({ fullscreen }) => fullscreen))(
    'takes notes in its own fullscreen: $page',
    async (library) => {
      const { browser } = session();
      const { page, play, fullscreen = '' } = library;
      const tab = await openPlaying(browser, page, play);
      await tab.click(fullscreen);
      await until(async () => (await standing(tab)).fullscreen, { what: 'fullscreen' });
      const { time: before } = await standing(tab);
      const composer = await composerOver(browser, tab);
      const typing = await standing(tab);
      await heardKeys(tab);
      await typeNote(browser, composer, `${text} in fullscreen`);
      expect(await heardKeys(tab)).toEqual([]);
      expect(await standing(tab)).toEqual({ ...typing, paused: true, fullscreen: true });
      await browser.keys.press('Return');
      await closed(composer);
      await plays(tab);
      const note = (await stored(browser)).find(
        (row) => row.talkId === `web:${host}/${page}` && row.text.endsWith('in fullscreen'),
      );
      expectMoment(note?.at, before, typing.time);
      await tab.close();
    },
  );
});
