import { expect, it } from 'vitest';
import { describeInBrowsers } from '../harness/e2e';
import {
  isPlaying,
  openComposer,
  openTalk,
  showsText,
  stored,
  writeNote,
  saveFile,
} from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver } from '../harness/videos';

const address =
  'https://www.dotconferences.com/2015/06/john-wilkes-cluster-management-at-google-with-borg';

describeInBrowsers('the page of a talk', (session) => {
  it('is read when a note is taken on its player, and kept, shown and exported', async () => {
    const { browser } = session();
    const open = await openTalk(browser, `${address}?utm_source=mail#player`, '/embed/');
    // How far the talk has played may be stored by now, but nothing of its page.
    const before = await stored<StoredTalk>(browser, 'talks');
    expect(before.filter(({ page }) => page !== undefined)).toEqual([]);
    await open.tab.bringToFront();
    await open.tab.click('h1');
    // The outer page has the focus now. The shortcut still finds the player in its frame.
    const composer = await openComposer(browser, open);
    await writeNote(browser, composer, 'from the page');

    const talk = await until(
      async () => (await stored<StoredTalk>(browser, 'talks')).find(({ page }) => page),
      { what: 'the page to be kept' },
    );
    expect(talk).toMatchObject({ id: 'youtube:wy3L7XUq-g0', page: { url: address } });
    expect(talk?.page?.text).toContain('woken at night');
    expect(talk?.page?.links.map(({ url }) => url)).toEqual([
      'https://example.org/deck?utm_source=page',
      'https://example.org/borg.pdf',
    ]);
    expect(await stored(browser, 'aliases')).toContainEqual(
      expect.objectContaining({ name: address, talkId: 'youtube:wy3L7XUq-g0' }),
    );

    await open.tab.bringToFront();
    const popup = await browser.openPopup(open.tab);
    await showsText(popup, 'from the page');
    await popup.click('summary');
    await showsText(popup, 'what the speaker saw break');
    await showsText(popup, 'Read on www.dotconferences.com');
    await saveFile(popup);
    const { text } = await browser.downloads.text(/\.md$/);
    expect(text).toContain('> An abstract as a talk page has it');
    expect(text).toContain('[read the paper](https://example.org/borg.pdf)');
    await popup.close();
    await open.tab.close();
  });

  it('is known before there is a note, where its player waits for a click or for consent', async () => {
    const { browser } = session();
    const page =
      'https://www.thedotpost.com/2015/06/paul-dix-time-series-data-the-worst-and-best-use-case-in-distributed-databases';
    const tab = await browser.openTab(`${page}?embed=lazy`);
    const popup = await browser.openPopup(tab);
    await showsText(popup, 'Time series data');
    await showsText(popup, 'wait for a click or for your consent');
    await popup.close();
    await tab.close();
  });

  it('is not taken for that of a note which was begun on the page before', async () => {
    const { browser } = session();
    const tab = await browser.openTab('https://example.org/?first');
    await tab.evaluate(() => {
      document.body.innerHTML = `<h1>An application</h1>
        <iframe src="https://www.youtube.com/embed/appsvideo01" width="640" height="360"
          allow="autoplay; fullscreen"></iframe>`;
    });
    const player = await tab.frame('/embed/');
    await until(() => isPlaying(player), { what: 'the talk to play' });
    await player.click('.ytp-play-button');
    const composer = await composerOver(browser, tab);
    await tab.evaluate(() => {
      history.pushState({}, '', '/?second');
      document.title = 'The next page';
      document.querySelector('h1')?.replaceWith('What the next page says. '.repeat(60));
    });
    await writeNote(browser, composer, 'begun on the first page');
    const talkOf = async (): Promise<StoredTalk | undefined> =>
      (await stored<StoredTalk>(browser, 'talks')).find(({ id }) => id === 'youtube:appsvideo01');
    await until(async () => (await talkOf()) !== undefined, { what: 'the talk to be kept' });
    expect((await talkOf())?.page).toBeUndefined();
    const names = (await stored<{ name: string }>(browser, 'aliases')).map(({ name }) => name);
    expect(names).not.toContain('https://example.org/?second');
    await tab.close();
  });

  it('is read on a site that the key alone lets Talkmark into, without its frames', async () => {
    const { browser } = session();
    const tab = await browser.openTab('https://example.org/?fbclid=1');
    await tab.evaluate(() => {
      const sentence = 'What a blog says of a talk that it shows, and why. ';
      document.body.innerHTML = `<article><h1>A blog</h1><p>${sentence.repeat(20)}</p>
        <iframe src="https://www.youtube.com/embed/w7o9xNyZCQo" width="640" height="360"
          allow="autoplay; fullscreen"></iframe></article>`;
    });
    const player = await tab.frame('/embed/');
    await until(() => isPlaying(player), { what: 'the talk to play' });
    await player.click('.ytp-play-button');
    const composer = await composerOver(browser, tab);
    const page = async (): Promise<StoredTalk['page']> =>
      (await stored<StoredTalk>(browser, 'talks')).find(({ id }) => id === 'youtube:w7o9xNyZCQo')
        ?.page;
    await browser.keys.type('from a blog');
    await until(async () => (await composer.text()) === 'from a blog', { what: 'the text' });
    // A page is read only after a note has been saved on it.
    expect(await page()).toBeUndefined();
    await tab.bringToFront();
    await browser.keys.press('Return');
    const kept = await until(page, { what: 'the page to be kept' });
    expect(kept).toMatchObject({ url: 'https://example.org/', links: [] });
    expect(kept?.text).toMatch(/^(?:A blog\n)?What a blog says/);
    await tab.close();
  });
});

interface StoredTalk {
  id: string;
  page?: { url: string; text: string; links: { url: string }[] };
}
