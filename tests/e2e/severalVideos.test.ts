import { expect, it } from 'vitest';
import type { Scope, Tab, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { type Composer, composerIn, showsText, stored, writeNote } from '../harness/talkmark';
import { until } from '../harness/until';

const host = 'https://talks.example.net';

/** Chooses an entry of the popup's list by its text, as a person does. */
async function choose(browser: TestBrowser, tab: Tab, wanted: RegExp): Promise<string[]> {
  await tab.bringToFront();
  const popup = await browser.openPopup(tab);
  await showsText(popup, 'Several videos are here');
  const entries = (): Promise<string[]> =>
    popup.evaluate(() => [...document.querySelectorAll('option')].map(({ text }) => text));
  const shown = await until(async () => {
    const list = await entries();
    return list.some((entry) => wanted.test(entry)) && list;
  });
  const place = shown.findIndex((entry) => wanted.test(entry));
  await popup.evaluate((value) => {
    const list = document.querySelector('select');
    if (!list) throw new Error('There is no list.');
    list.value = String(value);
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }, place);
  await until(
    () => popup.evaluate((value) => document.querySelector('select')?.value === value, `${place}`),
    { what: 'the choice to be kept' },
  );
  await popup.close();
  await tab.bringToFront();
  return shown;
}

/** Waits for the composer that has the keys. Every player that had a note has a composer. */
async function openComposer(tab: Tab): Promise<Composer> {
  return until(
    async () => {
      const addresses = (await tab.frames()).filter((each) => each.includes('/composer.html'));
      for (const address of addresses) {
        const composer = await composerIn(tab, address);
        if ((await composer.hasKeys()) && (await composer.around()) !== '') return composer;
      }
      return undefined;
    },
    { what: 'a composer to open' },
  );
}

async function noted(browser: TestBrowser, tab: Tab, text: string): Promise<string | undefined> {
  await browser.shortcut();
  await writeNote(browser, await openComposer(tab), text);
  await tab.bringToFront();
  return (await stored(browser)).find((row) => row.text === text)?.talkId;
}

/** Opens a page with players in frames that start at a click. */
async function openFrames(browser: TestBrowser, ids: string[]): Promise<Tab> {
  const tab = await browser.openTab('https://example.org/?several');
  await tab.evaluate((videos) => {
    const frames = videos.map((id) => {
      const frame = document.createElement('iframe');
      frame.src = `https://www.youtube.com/embed/${id}?autoplay=0&title=${id}`;
      Object.assign(frame, { width: '400', height: '225', allow: 'autoplay; fullscreen' });
      return frame;
    });
    document.body.append(...frames);
  }, ids);
  for (const id of ids) {
    const player = await tab.frame(id);
    await until(() => isThere(player), { what: 'the video to be ready' });
  }
  return tab;
}

const isThere = (player: Scope): Promise<boolean> =>
  player.evaluate(() => (document.querySelector('video')?.readyState ?? 0) > 1);

describeInBrowsers('several videos in a tab', (session) => {
  it('may be of one page: the chosen one has the notes, whichever plays', async () => {
    const { browser } = session();
    const tab = await browser.openTab(`${host}/videos`);
    await tab.click('h1');
    await tab.evaluate(() => {
      for (const video of document.querySelectorAll('video')) video.currentTime = 7;
      const small = document.querySelector<HTMLVideoElement>('#small');
      if (small) small.currentTime = 31;
    });
    // Now the largest video is not the first.
    await tab.evaluate(() => document.body.append(document.querySelector('#large') ?? ''));
    expect(await noted(browser, tab, 'by itself')).toBe(`web:${host}/videos~/clock.webm`);
    const shown = await choose(browser, tab, /at 0:31/);
    expect(shown).toEqual(['1. Two recordings, at 0:31', '2. Two recordings, at 0:07']);
    expect(await noted(browser, tab, 'chosen')).toBe(`web:${host}/videos~/small.webm`);
    await tab.evaluate(async () => document.querySelector<HTMLVideoElement>('#large')?.play());
    expect(await noted(browser, tab, 'while another plays')).toBe(`web:${host}/videos~/small.webm`);
    // Without the chosen video the page's own choice applies again.
    await tab.evaluate(() => document.querySelector('#small')?.remove());
    expect(await noted(browser, tab, 'without it')).toBe(`web:${host}/videos~/clock.webm`);
    await tab.close();
  });

  it('may be in frames: the one that a person uses is meant, though another has notes', async () => {
    const { browser } = session();
    const ids = ['usedinturn1', 'usedinturn2'];
    const tab = await openFrames(browser, ids);
    const play = (player: Scope): Promise<void> => player.click('.ytp-play-button');
    for (const id of [...ids, ...ids]) {
      const player = await tab.frame(id);
      await play(player);
      const text = `on ${id} ${crypto.randomUUID()}`;
      expect(await noted(browser, tab, text)).toBe(`youtube:${id}`);
      // The talk resumes after the note. A person pauses it then.
      await play(player);
      await tab.click('h1');
    }
    await tab.close();
  });

  it('may be in frames: any of them can be chosen, and another one later', async () => {
    const { browser } = session();
    const ids = ['severalone1', 'severaltwo2'];
    const tab = await openFrames(browser, ids);
    await tab.click('h1');
    for (const id of [...ids, ...ids]) {
      await choose(browser, tab, new RegExp(id));
      await tab.click('h1');
      const text = `on ${id} ${crypto.randomUUID()}`;
      expect(await noted(browser, tab, text)).toBe(`youtube:${id}`);
    }
    await tab.close();
  });
});
