import { expect, it } from 'vitest';
import type { Scope } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import {
  closed,
  type Composer,
  currentTime,
  openComposer,
  openTalk,
  stored,
  talk,
  typeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';

interface ReplicaPage {
  toggleTheater(): void;
}

const draftIs = (text: string, drafts: { text: string }[]): boolean =>
  drafts.some((draft) => draft.text === text);

/** True where an element that is not the page's own covers the upper left corner of the player. */
async function isCovered(player: Scope): Promise<boolean> {
  return player.evaluate(() => {
    const { left, top } =
      document.querySelector('#movie_player video')?.getBoundingClientRect() ?? new DOMRect();
    const found = document.elementFromPoint(left + 14, top + 60);
    return found?.parentElement === document.documentElement && found !== document.body;
  });
}

describeInBrowsers('a note under rough handling', (session) => {
  it('opens and closes as often as its key is pressed, however quickly', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const before = await currentTime(open.player);
    // The event for the start of playback fires some milliseconds after the time has begun to advance.
    await until(async () => (await currentTime(open.player)) > before + 0.3);
    // The talk pauses whenever the composer opens, and resumes whenever it closes.
    await open.player.evaluate(() => {
      Object.assign(window, { pauses: 0, plays: 0 });
      const counts = window as unknown as { pauses: number; plays: number };
      const video = document.querySelector('#movie_player video');
      video?.addEventListener('pause', () => (counts.pauses += 1));
      video?.addEventListener('play', () => (counts.plays += 1));
    });
    const counts = (): Promise<number[]> =>
      open.player.evaluate(() => {
        const { pauses, plays } = window as unknown as { pauses: number; plays: number };
        return [pauses, plays];
      });
    await browser.shortcut();
    await browser.shortcut();
    await browser.shortcut();
    await until(async () => (await counts()).join() === '2,1', { what: 'all three keys' });
    const composer = await open.composer();
    await until(async () => (await composer.hasKeys()) && (await composer.around()) !== '');
    await typeNote(browser, composer, 'after three keys');
    await browser.keys.press('Return');
    await closed(composer);
    await browser.shortcut();
    await browser.shortcut();
    await until(async () => (await counts()).join() === '3,3', { what: 'both keys' });
    await closed(composer);
    await openComposer(browser, open);
    await browser.keys.press('Escape');
    await closed(composer);
    expect((await stored(browser)).map(({ text }) => text)).toEqual(['after three keys']);
    await open.tab.close();
  });

  it('comes back by the key when its page takes the field away', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await typeNote(browser, composer, 'taken away');
    await until(async () => draftIs('taken away', await stored(browser, 'drafts')));
    await open.tab.bringToFront();
    await open.player.evaluate(() => {
      for (const element of document.querySelectorAll(':root > :not(head, body)')) element.remove();
    });
    const again = await openComposer(browser, open);
    await until(async () => (await again.text()) === 'taken away');
    await browser.keys.press('Return');
    await closed(again);
    await open.tab.close();
  });

  it('keeps its text when the field is loaded anew', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await typeNote(browser, composer, 'before it was loaded anew');
    await until(async () => draftIs('before it was loaded anew', await stored(browser, 'drafts')));
    await open.tab.bringToFront();
    await composer.evaluate(() => {
      Object.assign(window, { isOld: true });
      setTimeout(() => location.reload(), 0);
    });
    const again = await until(async () => {
      const found: Composer = await open.composer();
      const isOld = await found.evaluate(() => 'isOld' in window);
      return !isOld && (await found.text()) === 'before it was loaded anew' && found;
    });
    await again.click('textarea');
    await browser.keys.press('End');
    await browser.keys.type(' and after');
    await browser.keys.press('Return');
    await closed(again);
    expect((await stored(browser)).map(({ text }) => text)).toContain(
      'before it was loaded anew and after',
    );
    await open.tab.close();
  });

  it('is closed by the key over a page that shows no talk any more', async () => {
    const { browser } = session();
    const open = await openTalk(browser, 'https://www.youtube.com/watch?v=leftbehind9');
    const composer = await openComposer(browser, open);
    await typeNote(browser, composer, 'on a page that was left');
    await open.player.evaluate(() => {
      document.querySelector('#movie_player')?.remove();
      history.pushState({}, '', '/');
    });
    await browser.shortcut();
    await closed(composer);
    expect(draftIs('on a page that was left', await stored(browser, 'drafts'))).toBe(true);
    await open.tab.close();
  });

  it('is not opened a second time in another tab of its talk', async () => {
    const { browser } = session();
    const first = await openTalk(browser, talk);
    const composer = await openComposer(browser, first);
    await typeNote(browser, composer, 'in the first tab');
    await until(async () => draftIs('in the first tab', await stored(browser, 'drafts')));
    const second = await openTalk(browser, talk);
    const other = await openComposer(browser, second);
    expect(await other.text()).toBe('');
    await typeNote(browser, other, 'in the second tab');
    await browser.keys.press('Return');
    await closed(other);
    await first.tab.bringToFront();
    await composer.click('textarea');
    await browser.keys.press('Return');
    await closed(composer);
    const texts = (await stored(browser)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['in the first tab', 'in the second tab']));
    await first.tab.close();
    await second.tab.close();
  });

  it('stays over its player when that changes its layout', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await typeNote(browser, composer, 'theatre');
    expect(await isCovered(open.player)).toBe(true);
    const left = (): Promise<number | undefined> =>
      open.player.evaluate(
        () => document.querySelector('#movie_player video')?.getBoundingClientRect().left,
      );
    const before = await left();
    await open.player.evaluate(() => (window as unknown as ReplicaPage).toggleTheater());
    expect(await left()).not.toBe(before);
    await until(() => isCovered(open.player), { what: 'the composer to follow its player' });
    expect(await composer.hasKeys()).toBe(true);
    expect(await composer.text()).toBe('theatre');
    await browser.keys.press('Escape');
    await closed(composer);
    await open.tab.close();
  });
});
