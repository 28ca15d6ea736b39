import { expect, it } from 'vitest';
import { describeInBrowsers } from '../harness/e2e';
import { expectMoment } from '../harness/moments';
import {
  closed,
  currentTime,
  heardKeys,
  isPlaying,
  openComposer,
  openTalk,
  stored,
  talk,
  typeNote,
  writeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';

describeInBrowsers('a note from the key to the notebook', (session) => {
  it('has the moment of the key, pauses the talk and lets it play on', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const before = await currentTime(open.player);
    const composer = await openComposer(browser, open);
    await until(async () => !(await isPlaying(open.player)), { what: 'the talk to pause' });
    const paused = await currentTime(open.player);
    await heardKeys(open.tab);

    await browser.keys.type('first f k j');
    await browser.keys.press('shift+Return');
    await browser.keys.type('second');
    await until(async () => (await composer.text()) === 'first f k j\nsecond');
    expect(await heardKeys(open.tab)).toEqual([]);
    expect(await composer.around()).toContain('Cluster management at Google with Borg');

    await browser.keys.press('Return');
    await closed(composer);
    await until(() => isPlaying(open.player), { what: 'the talk to play on' });
    await browser.keys.press('space');
    await until(async () => !(await isPlaying(open.player)), { what: 'Space to pause the talk' });

    const [note, ...others] = await stored(browser);
    expect(others).toEqual([]);
    expect(note).toMatchObject({ talkId: 'youtube:wy3L7XUq-g0', text: 'first f k j\nsecond' });
    expectMoment(note?.at, before, paused);
    expect(await stored(browser, 'drafts')).toEqual([]);
    await open.tab.close();
  });

  it('is kept as a draft by Escape and by the key, and opened again at its moment', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await typeNote(browser, composer, 'half');
    await browser.keys.press('Escape');
    await closed(composer);
    const [draft] = await stored(browser, 'drafts');
    expect(draft).toMatchObject({ text: 'half' });

    await openComposer(browser, open);
    expect(await composer.text()).toBe('half');
    expect(await composer.around()).toContain('draft');
    await browser.keys.type(' and more');
    await until(async () => (await composer.text()) === 'half and more');
    await browser.shortcut();
    await closed(composer);
    expect(await stored(browser, 'drafts')).toMatchObject([
      { id: draft?.id, at: draft?.at, text: 'half and more' },
    ]);

    await openComposer(browser, open);
    await browser.shortcut();
    await until(async () => (await composer.text()) === '', { what: 'a new note' });
    await writeNote(browser, composer, 'another');
    expect((await stored(browser)).map(({ text }) => text)).toContain('another');
    expect(await stored(browser, 'drafts')).toMatchObject([{ text: 'half and more' }]);

    await openComposer(browser, open);
    await browser.keys.press('Return');
    await closed(composer);
    expect((await stored(browser)).find(({ id }) => id === draft?.id)).toMatchObject({
      at: draft?.at,
      text: 'half and more',
    });
    await open.tab.close();
  });

  it('gives the keys back to what had them', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    await open.tab.click('input');
    const composer = await openComposer(browser, open);
    await browser.keys.press('Escape');
    await closed(composer);
    await browser.keys.type('search');
    await until(async () =>
      open.tab.evaluate(() => document.querySelector('input')?.value === 'search'),
    );
    await open.tab.close();
  });

  it('does not pause the talk once the switch is off, and remembers that', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await composer.click('input[role=switch]');
    await until(() => isPlaying(open.player), { what: 'the talk to play on at once' });
    await browser.keys.press('Escape');
    await closed(composer);
    await openComposer(browser, open);
    expect(await isPlaying(open.player)).toBe(true);
    await composer.click('input[role=switch]');
    await until(async () => !(await isPlaying(open.player)), { what: 'the talk to pause' });
    await browser.keys.press('Escape');
    await closed(composer);
    await open.tab.close();
  });

  it('is not saved empty, and the field says so', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const before = await stored(browser);
    await open.tab.bringToFront();
    const composer = await openComposer(browser, open);
    await browser.keys.press('space');
    await browser.keys.press('Return');
    await until(async () => (await composer.around()).includes('nothing was saved'));
    await browser.keys.press('Escape');
    await closed(composer);
    expect(await stored(browser)).toEqual(before);
    await open.tab.close();
  });

  it('is neither saved nor closed by the keys of an input method', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await browser.keys.type('kana');
    await composer.evaluate(() => {
      const field = document.querySelector('textarea');
      for (const key of ['Enter', 'Escape']) {
        const options = { key, bubbles: true, cancelable: true };
        field?.dispatchEvent(new KeyboardEvent('keydown', { ...options, isComposing: true }));
        field?.dispatchEvent(new KeyboardEvent('keydown', { ...options, keyCode: 229 }));
      }
    });
    await browser.keys.type('!');
    await until(async () => (await composer.text()).endsWith('!'));
    expect(await composer.hasKeys()).toBe(true);
    await browser.keys.press('Return');
    await closed(composer);
    await open.tab.close();
  });

  it('keeps 100,000 characters', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await composer.evaluate(() => {
      const field = document.querySelector('textarea');
      field?.setRangeText('0123456789'.repeat(10_000), 0, 0, 'end');
      field?.dispatchEvent(new InputEvent('input'));
    });
    await browser.keys.press('Return');
    await closed(composer);
    const lengths = (await stored(browser)).map(({ text }) => text.length);
    expect(lengths).toContain(100_000);
    await open.tab.close();
  });

  it('is saved by a background that was stopped after the key', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await typeNote(browser, composer, 'typed before');
    await browser.stopBackground();
    await browser.keys.type(' and after');
    await until(async () => (await composer.text()) === 'typed before and after');
    await browser.stopBackground();
    await browser.keys.press('Return');
    await closed(composer);
    expect((await stored(browser)).map(({ text }) => text)).toContain('typed before and after');
    await open.tab.close();
  });
});
