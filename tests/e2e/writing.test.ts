import { expect, it } from 'vitest';
import { describeInBrowsers } from '../harness/e2e';
import { expectMoment, isBetween } from '../harness/moments';
import {
  closed,
  type Composer,
  currentTime,
  isPlaying,
  openComposer,
  openTalk,
  stored,
  type StoredNote,
  talk,
  typeNote,
  writeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver, standing } from '../harness/videos';

interface StoredPicture {
  noteId: string;
  width: number;
  height: number;
}

const says = (composer: Composer, sentence: string): Promise<boolean> =>
  until(async () => (await composer.around()).includes(sentence), { what: sentence });

const momentOf = (composer: Composer): Promise<string> =>
  composer.evaluate(() => document.querySelector('input')?.value ?? '');

const momentIs = (composer: Composer, moment: string): Promise<boolean> =>
  until(async () => (await momentOf(composer)) === moment, { what: `the moment ${moment}` });

describeInBrowsers('writing while somebody speaks', (session) => {
  it('drives the talk without leaving the field', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await browser.keys.type('typed ');
    const at = await currentTime(open.player);
    await browser.keys.press('alt+l');
    await until(async () => Math.abs((await currentTime(open.player)) - at - 5) < 0.2);
    await says(composer, 'Paused at');
    await browser.keys.press('alt+j');
    await until(async () => Math.abs((await currentTime(open.player)) - at) < 0.2);
    await browser.keys.press('alt+period');
    await says(composer, 'speed 1.25');
    await browser.keys.press('alt+comma');
    await browser.keys.press('alt+comma');
    await says(composer, 'speed 0.75');
    await browser.keys.press('alt+k');
    await until(() => isPlaying(open.player), { what: 'the talk to play' });
    await says(composer, 'Plays at');
    await browser.keys.press('alt+k');
    await until(async () => !(await isPlaying(open.player)), { what: 'the talk to pause' });
    await browser.keys.type('and not lost');
    await browser.keys.press('Return');
    await closed(composer);
    expect(await noteOf(browser, 'typed and not lost')).toBeDefined();
    await open.tab.bringToFront();
    // A talk that the user has paused stays paused.
    expect(await isPlaying(open.player)).toBe(false);
    await open.tab.close();
  });

  it('moves the moment, which the paused picture follows, and plays on from where it was', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    await until(async () => (await currentTime(open.player)) > 7);
    const before = await currentTime(open.player);
    const composer = await openComposer(browser, open);
    const at = await currentTime(open.player);
    await browser.keys.press('alt+Down');
    await browser.keys.press('alt+shift+Down');
    await until(async () => isBetween(await currentTime(open.player), before - 6, at - 6), {
      what: 'the picture to follow',
    });
    await browser.keys.press('alt+Up');
    await writeNote(browser, composer, 'earlier');
    const note = await noteOf(browser, 'earlier');
    expectMoment(note.at, before - 5, at - 5);
    await until(() => isPlaying(open.player), { what: 'the talk to play on' });
    expect(await currentTime(open.player)).toBeGreaterThan(at - 0.2);
    await open.tab.close();
  });

  it('takes a moment and a range that are typed, and says what is none', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    const before = await momentOf(composer);
    await browser.keys.press('alt+t');
    await browser.keys.type('1:99');
    await browser.keys.press('Return');
    await says(composer, 'That is no time');
    expect(await momentOf(composer)).toBe(before);
    await browser.keys.press('alt+t');
    await browser.keys.type('9:09');
    await browser.keys.press('Escape');
    await until(() => composer.hasKeys(), { what: 'the note to have the keys again' });
    expect(await momentOf(composer)).toBe(before);
    await browser.keys.press('alt+t');
    await browser.keys.type('1m');
    await browser.keys.press('Return');
    await momentIs(composer, '1:00');
    await browser.keys.press('alt+t');
    await browser.keys.type('1:02 - 70');
    await browser.keys.press('Return');
    await momentIs(composer, '1:02–1:10');
    await writeNote(browser, composer, 'by hand');
    expect(await noteOf(browser, 'by hand')).toMatchObject({ at: 62, until: 70 });
    await open.tab.close();
  });

  it('keeps a bookmark by one key, ends a range by another, and takes both back', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const before = await stored(browser);
    await open.tab.bringToFront();
    const at = await currentTime(open.player);
    await browser.keys.press('alt+m');
    const bookmark = await until(async () => (await stored(browser))[before.length]);
    expect(bookmark).toMatchObject({ text: '' });
    expect(bookmark.at).toBeGreaterThan(at - 0.5);
    await open.tab.bringToFront();
    expect(await isPlaying(open.player)).toBe(true);
    await browser.keys.press('alt+r');
    const range = await until(async () => {
      const note = (await stored(browser)).find(({ id }) => id === bookmark.id);
      return note && 'until' in note ? note : false;
    });
    expect(range).toMatchObject({ at: bookmark.at });
    await open.tab.bringToFront();
    const composer = await openComposer(browser, open);
    await browser.keys.press('alt+z');
    await says(composer, 'is as it was before');
    await browser.keys.press('alt+z');
    await says(composer, 'is deleted');
    const left = (await stored(browser)).find(({ id }) => id === bookmark.id);
    expect(left?.deletedAt).toBeDefined();
    expect(left).not.toHaveProperty('until');
    await browser.keys.press('Escape');
    await closed(composer);
    await open.tab.close();
  });

  it('ends the range of the open note by the key', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await browser.keys.press('alt+k');
    const at = await currentTime(open.player);
    await until(async () => (await currentTime(open.player)) > at + 1);
    await browser.keys.press('alt+r');
    await until(async () => (await momentOf(composer)).includes('–'), { what: 'a range' });
    await writeNote(browser, composer, 'a range');
    const note = (await noteOf(browser, 'a range')) as StoredNote & { until: number };
    expect(note.until - note.at).toBeGreaterThan(1);
    await open.tab.close();
  });

  it('pauses for this note alone', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await until(async () => !(await isPlaying(open.player)));
    await browser.keys.press('alt+w');
    await until(() => isPlaying(open.player), { what: 'the talk to play on' });
    await writeNote(browser, composer, 'while it goes on');
    const next = await openComposer(browser, open);
    await until(async () => !(await isPlaying(open.player)), { what: 'the next note to pause it' });
    await browser.keys.press('Escape');
    await closed(next);
    await open.tab.close();
  });

  it('says what kind of note is typed, and completes tags', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const first = await openComposer(browser, open);
    await writeNote(browser, first, 'why #consensus');
    const composer = await openComposer(browser, open);
    await typeNote(browser, composer, '? is it #con');
    await says(composer, 'Question');
    await says(composer, '#consensus');
    await browser.keys.press('Tab');
    await until(async () => (await composer.text()) === '? is it #consensus ');
    await browser.keys.press('Return');
    await closed(composer);
    expect((await stored(browser)).map(({ text }) => text)).toContain('? is it #consensus ');
    await open.tab.close();
  });
});

describeInBrowsers('pictures of slides', (session) => {
  it('are taken by a key, several, and taken out and brought back', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await browser.keys.press('alt+s');
    await picturesAre(composer, 1);
    await browser.keys.press('alt+s');
    await picturesAre(composer, 2);
    await composer.click('ul button');
    await picturesAre(composer, 1);
    await composer.click('textarea');
    await browser.keys.press('alt+z');
    await picturesAre(composer, 2);
    await browser.keys.press('Return');
    await closed(composer);
    const [note] = await stored<StoredNote & { pictureIds: string[] }>(browser);
    expect(note?.text).toBe('');
    expect(note?.pictureIds).toHaveLength(2);
    const pictures = await stored<StoredPicture>(browser, 'pictures');
    expect(pictures).toMatchObject([
      { noteId: note?.id, width: 320, height: 180 },
      { noteId: note?.id, width: 320, height: 180 },
    ]);
    await open.tab.close();
  });

  it('come back, the only one of a note without a text too, and Enter waits for one', async () => {
    const { browser } = session();
    const before = (await stored(browser, 'pictures')).length;
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await browser.keys.press('alt+s');
    await picturesAre(composer, 1);
    await composer.click('ul button');
    await picturesAre(composer, 0);
    await composer.click('textarea');
    await browser.keys.press('alt+z');
    await picturesAre(composer, 1);
    await browser.keys.press('alt+s');
    await browser.keys.press('Return');
    await closed(composer);
    const notes = await stored<StoredNote & { pictureIds: string[] }>(browser);
    expect(notes.at(-1)?.pictureIds).toHaveLength(2);
    expect(await stored(browser, 'pictures')).toHaveLength(before + 2);
    await open.tab.close();
  });

  it('are cut from the tab where the video cannot be read', async () => {
    const { browser } = session();
    const tab = await browser.openTab('https://talks.example.net/foreign');
    await tab.click('h1');
    await until(async () => (await standing(tab)).source === 'https');
    await tab.evaluate(() => {
      const video = document.querySelector('video');
      if (video) video.currentTime = 3;
    });
    const composer = await composerOver(browser, tab);
    await typeNote(browser, composer, 'a slide');
    await browser.keys.press('alt+s');
    await picturesAre(composer, 1);
    expect(await composer.hasKeys()).toBe(true);
    await browser.keys.press('Return');
    await closed(composer);
    const note = await noteOf(browser, 'a slide');
    const pictures = await stored<StoredPicture>(browser, 'pictures');
    const picture = pictures.find(({ noteId }) => noteId === note.id);
    expect(picture && Math.abs(picture.width / picture.height - 16 / 9)).toBeLessThan(0.02);
    await tab.close();
  });

  it('of a protected video are none: a sentence says so, and the note is kept', async () => {
    const { browser } = session();
    const tab = await browser.openTab('https://talks.example.net/black');
    await tab.click('h1');
    const composer = await composerOver(browser, tab);
    await typeNote(browser, composer, 'in the dark');
    await browser.keys.press('alt+s');
    await says(composer, 'nothing but black');
    await browser.keys.press('Return');
    await closed(composer);
    expect(await noteOf(browser, 'in the dark')).toBeDefined();
    await tab.close();
  });
});

async function picturesAre(composer: Composer, count: number): Promise<void> {
  await until(
    () =>
      composer.evaluate(
        (wanted) =>
          [...document.querySelectorAll('img')].filter(
            ({ complete, naturalWidth }) => complete && naturalWidth > 0,
          ).length === wanted,
        count,
      ),
    { what: `${count} pictures` },
  );
}

async function noteOf(browser: Parameters<typeof stored>[0], text: string): Promise<StoredNote> {
  return until(async () => (await stored(browser)).find((note) => note.text === text), {
    what: `the note: ${text}`,
  });
}
