import { expect, it } from 'vitest';
import type { Scope } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import {
  clickNamed,
  closed,
  isMarked,
  openComposer,
  openTalk,
  showsText,
  stored,
  talk,
  typeNote,
  writeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';

const other = 'w7o9xNyZCQo';
const music = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';

async function navigate(player: Scope, id: string): Promise<void> {
  await player.evaluate(async (video) => {
    const page = window as unknown as { navigateTo(id: string): Promise<void> };
    await page.navigateTo(video);
  }, id);
}

describeInBrowsers('talks and their players', (session) => {
  it('files a note under the talk it was started on, and marks that talk alone', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    expect(await isMarked(open.player)).toBe(false);
    const composer = await openComposer(browser, open);
    await typeNote(browser, composer, 'on the first');
    await navigate(open.player, other);
    await browser.keys.type(' talk');
    await until(async () => (await composer.text()) === 'on the first talk');
    await browser.keys.press('Return');
    await closed(composer);
    expect(await stored(browser)).toMatchObject([
      { talkId: 'youtube:wy3L7XUq-g0', text: 'on the first talk' },
    ]);
    expect(await isMarked(open.player)).toBe(false);

    await navigate(open.player, 'wy3L7XUq-g0');
    await until(() => isMarked(open.player), { what: 'the mark of the note' });
    await navigate(open.player, other);
    await until(async () => !(await isMarked(open.player)), { what: 'the marks to go' });
    await open.tab.close();
  });

  it('is one talk under a superseded id and in an embed', async () => {
    const { browser } = session();
    const superseded = await openTalk(browser, 'https://www.youtube.com/watch?v=B0Apg5NpmYA');
    const composer = await openComposer(browser, superseded);
    expect(await composer.around()).toContain('Time series data');
    await writeNote(browser, composer, 'old upload');
    await until(() => isMarked(superseded.player));
    await superseded.tab.close();
    expect((await stored(browser)).map(({ talkId }) => talkId)).toContain('youtube:2Al5OWhpCu0');
  });

  it('draws and loads nothing on any other video until the key', async () => {
    const { browser } = session();
    const open = await openTalk(browser, music);
    const before = await stored<{ id: string }>(browser, 'talks');
    await open.tab.bringToFront();
    expect(await open.tab.frames()).toEqual([]);
    expect(await open.tab.evaluate(() => document.documentElement.children.length)).toBe(2);
    const composer = await openComposer(browser, open);
    await writeNote(browser, composer, 'a note all the same');
    await until(() => isMarked(open.player), { what: 'the mark of the note' });
    const after = await stored<{ id: string }>(browser, 'talks');
    expect(after.length).toBe(before.length + 1);
    await open.tab.close();
  });

  it('learns a talk by its title, and unlearns it when the user says so', async () => {
    const { browser } = session();
    const title = encodeURIComponent('dotScale 2017 - NEHA NARKHEDE - The rise of real-time');
    const open = await openTalk(
      browser,
      `https://www.youtube.com/watch?v=unknown0001&title=${title}`,
    );
    const composer = await openComposer(browser, open);
    expect(await composer.around()).toContain('The rise of real time');
    await writeNote(browser, composer, 'learnt');
    const learnt = async (): Promise<unknown[]> =>
      (await stored<{ name: string; talkId: string }>(browser, 'aliases')).filter(
        ({ talkId }) => talkId === 'youtube:unknown0001',
      );
    expect(await learnt()).toHaveLength(1);

    await open.tab.bringToFront();
    const popup = await browser.openPopup(open.tab);
    await showsText(popup, 'Recognised by its title as a talk of dotScale 2017.');
    await clickNamed(popup, 'Not this talk');
    await showsText(popup, 'not the talk that its title suggests');
    await popup.close();
    expect(await learnt()).toEqual([]);
    await open.tab.close();
  });

  it('takes a title with control characters and right-to-left marks', async () => {
    const { browser } = session();
    const open = await openTalk(
      browser,
      'https://www.youtube.com/watch?v=hostile0001&titlemode=hostile',
    );
    const composer = await openComposer(browser, open);
    await writeNote(browser, composer, 'hostile');
    const talks = await stored<{ id: string; guesses: { title?: string } }>(browser, 'talks');
    const title = talks.find(({ id }) => id === 'youtube:hostile0001')?.guesses.title ?? '';
    expect(title).not.toBe('');
    expect(title).not.toMatch(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
    await open.tab.close();
  });

  it('notes a video without a duration', async () => {
    const { browser } = session();
    const open = await openTalk(browser, `${talk}&noduration=1`);
    const composer = await openComposer(browser, open);
    await writeNote(browser, composer, 'no end');
    expect((await stored(browser)).map(({ text }) => text)).toContain('no end');
    await open.tab.close();
  });
});
