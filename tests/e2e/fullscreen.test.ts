import { expect, it } from 'vitest';
import type { Scope } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import {
  closed,
  heardKeys,
  openComposer,
  openTalk,
  stored,
  talk,
  typeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';

const players = [
  { what: 'a fullscreen element', address: talk, element: 'DIV' },
  {
    what: 'a bare fullscreen video',
    address: 'https://www.youtube.com/watch?v=w7o9xNyZCQo&bare=1',
    element: 'VIDEO',
  },
  {
    what: 'an embed',
    address: 'https://www.dotconferences.com/2015/06/kyle-kingsbury-jepsen-iv-hope-springs-eternal',
    frame: '/embed/',
    element: 'DIV',
  },
];

async function fullscreen(player: Scope, element: string | undefined): Promise<void> {
  await until(
    () =>
      player.evaluate(
        (wanted) =>
          document.fullscreenElement?.tagName === wanted ||
          (!wanted && !document.fullscreenElement),
        element,
      ),
    { what: element ? 'fullscreen' : 'the end of fullscreen' },
  );
}

describeInBrowsers('the composer in fullscreen', (session) => {
  it.each(players)('keeps keys and text when fullscreen begins and ends: $what', async (page) => {
    const { browser } = session();
    const open = await openTalk(browser, page.address, page.frame);
    const composer = await openComposer(browser, open);
    await heardKeys(open.player);
    await typeNote(browser, composer, 'before ');
    await open.player.click('.ytp-fullscreen-button');
    await fullscreen(open.player, page.element);
    await until(() => composer.hasKeys(), { what: 'the composer to have the keys again' });
    await browser.keys.type('during ');
    await until(async () => (await composer.text()) === 'before during ');
    // The browser handles this Escape: fullscreen ends, the composer stays.
    await browser.keys.press('Escape');
    await fullscreen(open.player, undefined);
    await until(() => composer.hasKeys(), { what: 'the composer to have the keys again' });
    await browser.keys.type('after');
    await until(async () => (await composer.text()) === 'before during after');
    // Only the browser's own Escape, whose `keyup` Chromium sends to the page.
    expect((await heardKeys(open.player)).filter((key) => key !== 'Escape')).toEqual([]);
    await browser.keys.press('Return');
    await closed(composer);
    expect((await stored(browser)).map(({ text }) => text)).toContain('before during after');
    await open.tab.close();
  });

  it.each(players)('opens and closes by the key in fullscreen: $what', async (page) => {
    const { browser } = session();
    const open = await openTalk(browser, page.address, page.frame);
    await browser.keys.press('f');
    await fullscreen(open.player, page.element);
    const composer = await openComposer(browser, open);
    await until(async () => (await composer.around()).includes('leaves fullscreen'));
    await heardKeys(open.player);
    await typeNote(browser, composer, 'k during f');
    expect(await heardKeys(open.player)).toEqual([]);
    await browser.shortcut();
    await closed(composer);
    await fullscreen(open.player, page.element);
    expect(await stored(browser, 'drafts')).toMatchObject([{ text: 'k during f' }]);
    await open.tab.close();

    const again = await openTalk(browser, page.address, page.frame);
    const restored = await openComposer(browser, again);
    await until(async () => (await restored.text()) === 'k during f');
    await browser.keys.press('Return');
    await closed(restored);
    await again.tab.close();
  });
});
