import { expect, it } from 'vitest';
import type { TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { faults } from '../harness/faults';
import {
  clickNamed,
  currentTime,
  openComposer,
  type OpenTalk,
  openTalk,
  showsText,
  stored,
  talk,
  writeNote,
  leadTo,
  saveFile,
} from '../harness/talkmark';
import { until } from '../harness/until';

// Each test has a talk of its own: what the others noted is not in its way.
const reboots = 'https://www.youtube.com/watch?v=w7o9xNyZCQo';
const series = 'https://www.youtube.com/watch?v=2Al5OWhpCu0';
const disque = 'https://www.youtube.com/watch?v=GRuFG7QVvCY';
const jepsen = 'https://www.youtube.com/watch?v=T5c81QJ-uRo';

function seek({ player }: OpenTalk, seconds: number): Promise<void> {
  return player.evaluate((at) => {
    const video = document.querySelector<HTMLVideoElement>('#movie_player video');
    if (video) video.currentTime = at;
  }, seconds);
}

async function takeNote(browser: TestBrowser, open: OpenTalk, text: string): Promise<void> {
  const composer = await openComposer(browser, open);
  await writeNote(browser, composer, text);
}

describeInBrowsers('the popup', (session) => {
  it('begins with the talks of dotScale 2015 where there is no talk and no note', async () => {
    const { browser } = session();
    const tab = await browser.openTab('https://example.org/');
    const popup = await browser.openPopup(tab);
    await showsText(popup, 'No video in this tab.');
    await showsText(popup, 'Jepsen IV: Hope Springs Eternal');
    const links = await popup.evaluate(() =>
      [...document.querySelectorAll('a')].map(({ href }) => href),
    );
    expect(links.filter((link) => link.startsWith('https://youtu.be/'))).toHaveLength(16);
    await popup.close();
    await tab.close();
  });

  it('says which talk it is, lists its notes in order and seeks the open player', async () => {
    const { browser } = session();
    const open = await openTalk(browser, `${talk}&t=5`);
    await takeNote(browser, open, 'early');
    await seek(open, 42.5);
    await takeNote(browser, open, 'late');
    const popup = await browser.openPopup(open.tab);
    await showsText(popup, 'Cluster management at Google with Borg');
    await showsText(popup, 'John Wilkes');
    await showsText(popup, 'dotScale 2015');
    await showsText(popup, 'How Google runs its clusters with Borg');
    await showsText(popup, 'late');
    const shown = await popup.evaluate(() => document.body.innerText);
    expect(shown.indexOf('early')).toBeLessThan(shown.indexOf('late'));

    const early = (await stored(browser)).find((note) => note.text === 'early');
    const tabs = (await browser.tabs('https://')).length;
    const again = await browser.openPopup(open.tab);
    await open.player.evaluate(() =>
      document.querySelector<HTMLVideoElement>('#movie_player video')?.pause(),
    );
    await clickNamed(again, '0:0');
    const moment = early?.at ?? Number.NaN;
    await until(async () => Math.abs((await currentTime(open.player)) - leadTo(moment)) < 0.001, {
      what: 'the player to be at the moment of the note',
    });
    expect((await browser.tabs('https://')).length).toBe(tabs);
    await again.close();
    await open.tab.close();
  });

  it('edits a note in place, deletes it and brings it back', async () => {
    const { browser } = session();
    const open = await openTalk(browser, reboots);
    await takeNote(browser, open, 'a reboot');
    const popup = await browser.openPopup(open.tab);
    await clickNamed(popup, 'Edit the note');
    await until(() => popup.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'));
    await popup.evaluate(() => {
      const field = document.querySelector('textarea');
      field?.setRangeText('edited ', 0, 0, 'end');
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await clickNamed(popup, 'Save');
    await showsText(popup, 'edited a reboot');
    await clickNamed(popup, 'Delete the note');
    await showsText(popup, 'deleted');
    await until(() => popup.evaluate(() => !document.body.innerText.includes('edited a reboot')));
    await clickNamed(popup, 'Undo');
    await showsText(popup, 'edited a reboot');
    await popup.close();
    expect((await stored(browser)).map(({ text }) => text)).toContain('edited a reboot');
    await open.tab.close();
  });

  it('starts a note at the moment of its button', async () => {
    const { browser } = session();
    const open = await openTalk(browser, series);
    const popup = await browser.openPopup(open.tab);
    await clickNamed(popup, 'New note now');
    await until(async () => !(await popup.isOpen()), { what: 'the popup to close' });
    const composer = await open.composer();
    await until(() => composer.hasKeys(), { what: 'the composer to open from the popup' });
    await writeNote(browser, composer, 'by the button');
    expect((await stored(browser)).map(({ text }) => text)).toContain('by the button');
    await open.tab.close();
  });

  it('exports the talk as Markdown, to the clipboard and as a file', async () => {
    const { browser } = session();
    const open = await openTalk(browser, disque);
    await takeNote(browser, open, 'a first thought');
    await seek(open, 42.5);
    await takeNote(browser, open, 'a second thought');
    const popup = await browser.openPopup(open.tab);
    await clickNamed(popup, 'Copy');
    await showsText(popup, 'Copied 2 notes.');
    await clickNamed(popup, 'Export');
    await showsText(popup, 'Addresses written out');
    expect(await faults(popup)).toEqual([]);
    await clickNamed(popup, 'Close');
    await saveFile(popup);
    const file = await browser.downloads.text(/\.md$/);
    await popup.close();
    expect(file.name).toBe('dotScale 2015 - Salvatore Sanfilippo - Introducing Disque.md');
    expect(file.text).toMatch(/^---\ntitle: "Introducing Disque"\n/);
    expect(file.text).toContain('[0:42](https://youtu.be/GRuFG7QVvCY?t=39)');
    for (const text of ['a first thought', 'a second thought']) expect(file.text).toContain(text);
    expect(await browser.clipboardText()).toBe(file.text);
    await open.tab.close();
  });

  it('leads back to the latest notes from a tab without a talk', async () => {
    const { browser } = session();
    const noted = await openTalk(browser, jepsen);
    await takeNote(browser, noted, 'the latest of all');
    await noted.tab.close();
    const tab = await browser.openTab('https://example.org/');
    const popup = await browser.openPopup(tab);
    await showsText(popup, 'Latest notes');
    await showsText(popup, 'the latest of all');
    await clickNamed(popup, 'Continue at');
    await until(async () => (await browser.tabs('https://www.youtube.com/watch')).length === 1, {
      what: 'the talk to open',
    });
    const [opened] = await browser.tabs('https://www.youtube.com/watch');
    expect(await opened?.url()).toMatch(/[?&]v=T5c81QJ-uRo&t=\d+$/);
    await opened?.close();
    await tab.close();
  });
});
