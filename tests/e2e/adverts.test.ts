import { expect, it } from 'vitest';
import type { Scope } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import {
  clickNamed,
  closed,
  currentTime,
  isMarked,
  openComposer,
  openTalk,
  stored,
  talk,
  writeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';

interface Page {
  startAdvert(): Promise<void>;
  endAdvert(): Promise<void>;
}

const startAdvert = (player: Scope): Promise<void> =>
  player.evaluate(async () => (window as unknown as Page).startAdvert());
const endAdvert = (player: Scope): Promise<void> =>
  player.evaluate(async () => (window as unknown as Page).endAdvert());

describeInBrowsers('a talk with adverts', (session) => {
  it('gives a note the moment where the talk stopped, and says so', async () => {
    const { browser } = session();
    const open = await openTalk(browser, `${talk}&t=20`);
    await until(async () => (await currentTime(open.player)) > 20.5);
    await startAdvert(open.player);
    const composer = await openComposer(browser, open);
    expect(await composer.around()).toContain('An advert is playing: the note goes to 0:2');
    await writeNote(browser, composer, 'in the advert');
    const [note] = await stored(browser);
    expect(note?.at).toBeGreaterThan(20);
    expect(note?.at).toBeLessThan(30);
    // The bar shows the time of the advert.
    expect(await isMarked(open.player)).toBe(false);
    await endAdvert(open.player);
    await until(() => isMarked(open.player), { what: 'the mark on the bar of the talk' });
    await open.tab.close();
  });

  it('goes to a note when the advert is over', async () => {
    const { browser } = session();
    const open = await openTalk(browser, `${talk}&t=40`);
    await until(async () => (await currentTime(open.player)) > 40.2);
    const at = (await stored(browser))[0]?.at ?? Number.NaN;
    await open.tab.bringToFront();
    await startAdvert(open.player);
    const popup = await browser.openPopup(open.tab);
    await clickNamed(popup, '0:2');
    await popup.close();
    await until(async () => (await currentTime(open.player)) > 50);
    await endAdvert(open.player);
    await until(async () => Math.abs((await currentTime(open.player)) - at) < 3, {
      what: 'the talk to be at the note',
    });
    await open.tab.close();
  });

  it('says of a live talk that the time may shift', async () => {
    const { browser } = session();
    const open = await openTalk(browser, `${talk}&noduration=1`);
    const composer = await openComposer(browser, open);
    expect(await composer.around()).toContain('Live');
    await browser.keys.press('Escape');
    await closed(composer);
    await open.tab.close();
  });
});
