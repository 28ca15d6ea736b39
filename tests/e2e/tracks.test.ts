import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeInBrowsers } from '../harness/e2e';
import { closed, showsText, stored, saveFile } from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver } from '../harness/videos';

interface StoredTalk {
  id: string;
  chapters: { title: string; at: number }[];
}

describeInBrowsers('the text tracks of a video', (session) => {
  it('give the note its quote by key and the write-up its chapters', async () => {
    const { browser } = session();
    const tab = await browser.openTab('https://talks.example.net/tracks');
    await tab.click('h1');
    // Like a page that draws its own list of cues, which makes the browser load them.
    await tab.evaluate(() => {
      const video = document.querySelector('video');
      const chapters = [...(video?.textTracks ?? [])].find(({ kind }) => kind === 'chapters');
      if (chapters) chapters.mode = 'hidden';
      if (video) video.currentTime = 12;
    });
    await until(() =>
      tab.evaluate(() =>
        [...(document.querySelector('video')?.textTracks ?? [])].every(
          ({ cues }) => (cues?.length ?? 0) > 1,
        ),
      ),
    );
    const composer = await composerOver(browser, tab);
    expect(await composer.around()).toContain('Every node fails, one after the other.');
    await browser.keys.type('So true');
    await until(async () => (await composer.text()) === 'So true');
    await tab.screenshot(join(import.meta.dirname, `../output/caption-${browser.name}.png`));
    await browser.keys.press('alt+q');
    const quoted = '> Every node fails, one after the other.\n\nSo true';
    await until(async () => (await composer.text()) === quoted, { what: 'the quote' });
    expect(await composer.around()).not.toContain('Every node');
    await browser.keys.press('Return');
    await closed(composer);
    expect((await stored(browser))[0]?.text).toBe(quoted);
    const [talk] = await stored<StoredTalk>(browser, 'talks');
    expect(talk?.chapters).toEqual([
      { title: 'The failure', at: 0 },
      { title: 'What was learnt', at: 10 },
    ]);
    await tab.bringToFront();
    const popup = await browser.openPopup(tab);
    await showsText(popup, 'So true');
    await saveFile(popup);
    expect((await browser.downloads.text(/\.md$/)).text).toContain('## What was learnt');
    await popup.close();
    await tab.close();
  });
});
