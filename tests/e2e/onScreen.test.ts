import { expect, it } from 'vitest';
import type { Scope } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { closed, openComposer, openTalk, stored, talk, writeNote } from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver } from '../harness/videos';

const said = 'Every node fails, one after the other.';

interface StoredTalk {
  id: string;
  chapters: { title: string; at: number }[];
}

const chapters = [
  { title: 'Why clusters', at: 0 },
  { title: 'What broke', at: 12 },
  { title: 'What holds', at: 40 },
];

const startAdvert = (player: Scope): Promise<void> =>
  player.evaluate(async () =>
    (window as unknown as { startAdvert(): Promise<void> }).startAdvert(),
  );
const navigateTo = (player: Scope, id: string): Promise<void> =>
  player.evaluate(
    async (next) =>
      (window as unknown as { navigateTo(video: string): Promise<void> }).navigateTo(next),
    id,
  );

const page = 'https://www.dotconferences.com/2015/06/kyle-kingsbury-jepsen-iv-hope-springs-eternal';

describeInBrowsers('what YouTube shows of a talk', (session) => {
  const chaptersOf = async (id: string): Promise<StoredTalk['chapters'] | undefined> =>
    (await stored<StoredTalk>(session().browser, 'talks')).find((row) => row.id === id)?.chapters;

  it('gives the note its quote: the caption on screen, but none in an advert', async () => {
    const { browser } = session();
    const open = await openTalk(browser, `${talk}&captions=1`);
    const composer = await openComposer(browser, open);
    expect(await composer.around()).toContain(said);
    await browser.keys.type('So true');
    await until(async () => (await composer.text()) === 'So true');
    await browser.keys.press('alt+q');
    const quoted = `> ${said}\n\nSo true`;
    await until(async () => (await composer.text()) === quoted, { what: 'the quote' });
    await browser.keys.press('Return');
    await closed(composer);
    expect((await stored(browser))[0]?.text).toBe(quoted);
    await open.tab.bringToFront();
    await startAdvert(open.player);
    const inAdvert = await openComposer(browser, open);
    await until(async () => (await inAdvert.around()).includes('An advert is playing'));
    expect(await inAdvert.around()).not.toContain(said);
    await browser.keys.press('Escape');
    await closed(inAdvert);
    await open.tab.close();
  });

  it('gives the note its quote in an embed', async () => {
    const { browser } = session();
    const open = await openTalk(browser, page, '/embed/');
    await open.player.evaluate(() => {
      const url = new URL(location.href);
      url.searchParams.set('captions', '1');
      location.replace(url);
    });
    const { tab } = open;
    const player = await tab.frame('captions=1');
    await until(() => player.evaluate(() => document.querySelector('video')?.paused === false));
    await tab.click('h1');
    const composer = await composerOver(browser, tab);
    expect(await composer.around()).toContain(said);
    await browser.keys.press('Escape');
    await closed(composer);
    await tab.close();
  });

  it.each(['list', 'text'])('gives the talk its chapters: %s', async (form) => {
    const { browser } = session();
    const id = form === 'list' ? 'w7o9xNyZCQo' : 'wy3L7XUq-g0';
    const next = form === 'list' ? 'dUYjcHHKJNU' : 'IqMbnZh5Fec';
    const address = `https://www.youtube.com/watch?v=${id}&chapters=${form}`;
    const open = await openTalk(browser, address);
    await writeNote(browser, await openComposer(browser, open), `with chapters, ${form}`);
    expect(await chaptersOf(`youtube:${id}`)).toEqual(chapters);
    await open.tab.bringToFront();
    // The page still shows those of the previous talk.
    await navigateTo(open.player, next);
    await open.player.click('#title');
    await writeNote(browser, await openComposer(browser, open), `without, ${form}`);
    expect(await chaptersOf(`youtube:${next}`)).toEqual([]);
    await open.tab.close();
  });
});
