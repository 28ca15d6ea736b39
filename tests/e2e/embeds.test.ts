import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Scope } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { closed, heardKeys, isMarked, openTalk, stored, writeNote } from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver } from '../harness/videos';

const page =
  'https://www.dotconferences.com/2015/06/john-wilkes-cluster-management-at-google-with-borg';

const forms = ['bare', 'nocookie', 'api'];

/** Returns the size of a player's frame in pixels, which is the room for the composer. */
async function roomOf(player: Scope): Promise<{ width: number; height: number }> {
  return player.evaluate(() => ({ width: innerWidth, height: innerHeight }));
}

/** True where the focus is in the page itself or in the frame of that name; runs in the page. */
function isFocused(place: string): boolean {
  const { activeElement } = document;
  const name = activeElement instanceof HTMLIFrameElement ? activeElement.title : 'the page';
  return place.endsWith(name.toLowerCase());
}

describeInBrowsers('a player in a talk page', (session) => {
  it.each(forms)('is reached by the key from every frame: %s', async (form) => {
    const { browser } = session();
    const { tab, player } = await openTalk(browser, `${page}?embed=${form}`, '/embed/');
    const places: [string, () => Promise<void>][] = [
      ['the page', () => tab.click('h1')],
      ['the player', () => player.click('.ytp-progress-bar-container')],
      // 2026-11: puppeteer sometimes cannot reach a frame that it has not used before.
      ['the slides', () => tab.click('iframe[title="Slides"]')],
      ['the comments', () => tab.click('iframe[title="Comments"]')],
    ];
    for (const [place, click] of places) {
      const isThere = async (): Promise<boolean> => {
        await click();
        return tab.evaluate(isFocused, place);
      };
      // In Chromium a frame that was just scrolled into view sometimes receives a click late.
      await until(isThere, { every: 200, what: `the focus in ${place}` });
      const text = `from ${place}, ${form}`;
      const composer = await composerOver(browser, tab);
      await writeNote(browser, composer, text);
      const note = (await stored(browser)).find((row) => row.text === text);
      expect(note?.talkId).toBe('youtube:wy3L7XUq-g0');
      await tab.bringToFront();
    }
    await until(() => isMarked(player), { what: 'the mark of the notes' });
    await tab.close();
  });

  it('may be small, and fullscreen: the composer fits and takes the keys', async () => {
    const { browser } = session();
    const { tab, player } = await openTalk(browser, `${page}?small=1`, '/embed/');
    const composer = await composerOver(browser, tab);
    const room = await roomOf(player);
    expect(room).toEqual({ width: 320, height: 180 });
    const small = await roomOf(composer);
    expect(small.width).toBeLessThanOrEqual(room.width);
    expect(small.height).toBeLessThanOrEqual(room.height);
    const isWhole = await composer.evaluate(() => {
      const field = document.querySelector('textarea')?.getBoundingClientRect();
      return (
        field && field.bottom <= innerHeight && field.height >= 30 && field.right <= innerWidth
      );
    });
    expect(isWhole).toBe(true);
    await browser.keys.type('fmk');
    await until(async () => (await composer.text()) === 'fmk');
    await tab.screenshot(join(import.meta.dirname, `../output/small-${browser.name}.png`));
    await browser.keys.press('Escape');
    await closed(composer);
    await player.click('.ytp-fullscreen-button');
    await until(() => player.evaluate(() => document.fullscreenElement !== null));
    await composerOver(browser, tab);
    await browser.keys.type(' more');
    await until(async () => (await composer.text()) === 'fmk more');
    expect((await roomOf(composer)).width).toBeGreaterThan(small.width);
    expect((await heardKeys(player)).join('')).not.toContain('m');
    await tab.screenshot(join(import.meta.dirname, `../output/small-full-${browser.name}.png`));
    await tab.close();
  });
});
