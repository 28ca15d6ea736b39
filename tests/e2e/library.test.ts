import { expect, it } from 'vitest';
import { describeInBrowsers } from '../harness/e2e';
import { faults } from '../harness/faults';
import { goTo } from '../harness/libraryPages';
import {
  clickNamed,
  currentTime,
  openComposer,
  openTalk,
  showsText,
  stored,
  talk,
  writeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';

describeInBrowsers('the library', (session) => {
  it('leads from the popup to a talk, and from its notes to the open video', async () => {
    const { browser } = session();
    const open = await openTalk(browser, `${talk}&t=20`);
    await writeNote(browser, await openComposer(browser, open), 'Borg runs most things');
    const popup = await browser.openPopup(open.tab);
    await showsText(popup, 'Library');
    await popup.close();

    const library = await browser.extensionPage('library.html');
    await showsText(library, 'dotScale 2015');
    await showsText(library, /16 talks . 1 seen . 1 note/);
    await clickNamed(library, 'dotScale 2015');
    await showsText(library, 'Scaling Humans');
    await clickNamed(library, 'Cluster management');
    await showsText(library, 'Borg runs most things');

    await open.player.evaluate(() => {
      const video = document.querySelector<HTMLVideoElement>('#movie_player video');
      if (video) video.currentTime = 0;
    });
    const [note] = await stored(browser);
    await clickNamed(library, 'Go to');
    await until(async () => (await currentTime(open.player)) >= (note?.at ?? 99) - 3.5, {
      what: 'the talk to be at the note',
    });
    await library.close();
    await open.tab.close();
  });

  it('keeps an order that the user sets', async () => {
    const { browser } = session();
    const library = await browser.extensionPage('library.html');
    await goTo(library, '#/edition/dotscale%2F2018');
    await showsText(library, 'The order of the programme is not known');
    const firstTalk = () =>
      library.evaluate(() => document.querySelector('[data-row]')?.textContent ?? '');
    const first = await firstTalk();
    await clickNamed(library, 'Set the order');
    await clickNamed(library, `Move down: ${first}`);
    await until(async () => (await firstTalk()) !== first, { what: 'the talk to move' });
    expect(await library.evaluate(() => document.body.textContent)).not.toContain(
      'The order of the programme is not known',
    );
    await library.close();
  });

  it('knows how far a talk was watched, and nothing of any other video', async () => {
    const { browser } = session();
    const { tab, player } = await openTalk(
      browser,
      'https://www.youtube.com/watch?v=2Al5OWhpCu0&t=30',
    );
    await player.click('.ytp-play-button');
    const watchedTo = async (): Promise<number | undefined> => {
      const talks = await stored<{ id: string; watchedTo?: number }>(browser, 'talks');
      return talks.find(({ id }) => id === 'youtube:2Al5OWhpCu0')?.watchedTo;
    };
    // It is paused.
    const at = await currentTime(player);
    expect(at).toBeGreaterThanOrEqual(30);
    await until(async () => Math.abs(((await watchedTo()) ?? 0) - at) < 2, {
      what: 'the second to be kept',
    });
    await tab.close();
    const library = await browser.extensionPage('library.html');
    await goTo(library, '#/talk/youtube%3A2Al5OWhpCu0');
    await showsText(library, /Watched to 0:3/);
    await library.close();
  });

  it('finds notes as one types, in the library', async () => {
    const { browser } = session();
    const library = await browser.extensionPage('library.html');
    await goTo(library, '#/search?q=borg+thi');
    await showsText(library, 'Borg runs most things');
    await library.close();
  });

  it('shows a corrected title everywhere', async () => {
    const { browser } = session();
    const library = await browser.extensionPage('library.html');
    await goTo(library, '#/talk/youtube%3Awy3L7XUq-g0');
    await clickNamed(library, 'Correct the facts');
    await library.click('dialog input');
    await library.evaluate(() =>
      document.querySelector<HTMLInputElement>('dialog input')?.select(),
    );
    await browser.keys.type('Borg, corrected');
    await clickNamed(library, 'Save');
    await showsText(library, 'Borg, corrected');
    await library.close();
    const open = await openTalk(browser, talk);
    const popup = await browser.openPopup(open.tab);
    await showsText(popup, 'Borg, corrected');
    await popup.close();
    await open.tab.close();
  });

  it('keeps what one thinks of a talk, and puts it into the write-up', async () => {
    const { browser } = session();
    const library = await browser.extensionPage('library.html');
    await goTo(library, '#/talk/youtube%3Awy3L7XUq-g0');
    await showsText(library, 'What you think of it');
    await library.click('textarea');
    await browser.keys.type('The talk of the day');
    await until(
      async () => {
        const talks = await stored<{ feedback?: string }>(browser, 'talks');
        return talks.some(({ feedback }) => feedback === 'The talk of the day');
      },
      { what: 'the feedback to be kept' },
    );
    await goTo(library, '#/edition/dotscale%2F2015/write-up');
    await showsText(library, 'The talk of the day');
    await showsText(library, 'Borg runs most things');
    await clickNamed(library, 'Download');
    const { text } = await browser.downloads.text(/dotScale 2015.*\.md$/);
    expect(text).toContain('# dotScale 2015');
    expect(text).toContain('The talk of the day');
    await library.close();
  });

  it('adds a conference from a list', async () => {
    const { browser } = session();
    const library = await browser.extensionPage('library.html');
    await goTo(library, '#/add');
    await showsText(library, 'List of talks');
    await library.click('input');
    await browser.keys.type('Elsewhere');
    await library.click('textarea');
    await browser.keys.type('Raft - Ann');
    await showsText(library, 'What will be added');
    expect(await faults(library)).toEqual([]);
    await clickNamed(library, 'Add 1 talk');
    await showsText(library, 'Ann');
    await showsText(library, /1 talk\s/);
    await library.close();
  });
});
