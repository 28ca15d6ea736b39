import { expect, it } from 'vitest';
import type { Scope } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { expectMoment } from '../harness/moments';
import {
  clickNamed,
  closed,
  leadTo,
  showsText,
  storedIn,
  type StoredNote,
  writeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver, stepTo, timeOfTalk } from '../harness/videos';
import { everyPlace } from '../replicas/all';
import { talkPage } from '../replicas/dotconferences';
import { watch } from '../replicas/youtube/places';

/** Those that need a word of the user first are in otherSites.test.ts. */
const places = (await everyPlace()).filter(({ grant }) => grant === undefined);

async function isMarked(player: Scope, on = ''): Promise<boolean> {
  return player.evaluate(
    (place) => document.querySelector(`${place} [role=presentation][style*="none"]`) !== null,
    on,
  );
}

describeInBrowsers('a talk is one talk, with exact notes', (session) => {
  it.each(places)('on $name', async (place) => {
    const { browser } = session();
    const { address, frame, before, from = 0, talkId } = place;
    const tab = await browser.openTab(address);
    await before?.(tab);
    const player = frame === undefined ? tab : await tab.frame(frame);
    await until(
      async () => {
        const { time, playing } = await player.evaluate(timeOfTalk);
        return playing && time > from + 0.3 && time < from + 12;
      },
      { what: 'the talk to play' },
    );
    const { time: earlier } = await player.evaluate(timeOfTalk);
    const composer = await composerOver(browser, tab);
    const { time } = await player.evaluate(timeOfTalk);
    expect(await composer.around()).toContain(place.says ?? '');
    await writeNote(browser, composer, `on ${address}`);
    const rows = await storedIn(browser, 'notes', 'talks');
    const notes = rows.notes as StoredNote[];
    const note = notes.find(({ text }) => text === `on ${address}`);
    expect(note?.talkId).toBe(talkId);
    expectMoment(note?.at, earlier, time);
    const talks = rows.talks as { id: string; url: string; guesses: { title?: string } }[];
    const kept = talks.find(({ id }) => id === talkId);
    expect(kept?.guesses.title ?? '').toContain(place.title ?? '');
    expect(kept?.url).toBe(place.talkUrl ?? kept?.url);
    await until(() => isMarked(player, place.bar), { what: 'the mark of the note' });
    await player.evaluate(() => {
      for (const video of document.querySelectorAll('video')) video.pause();
      const videos = [...document.querySelectorAll('video')].filter(
        (video) => video.closest('#inline-preview-player') === null,
      );
      for (const video of videos) video.currentTime = 50;
    });
    const isBack = async (): Promise<boolean> =>
      Math.abs((await player.evaluate(timeOfTalk)).time - leadTo(note?.at ?? Number.NaN)) < 0.001;
    await stepTo(browser, tab, 'alt+Prior', isBack);
    await tab.close();
  });

  it('whose advert comes first: the note goes to where the link leads', async () => {
    const { browser } = session();
    const tab = await browser.openTab(`${watch}?v=preroll0001&preroll=1&t=40`);
    await until(async () => (await tab.evaluate(timeOfTalk)).playing);
    const composer = await composerOver(browser, tab);
    expect(await composer.around()).toContain('the note goes to 0:40');
    await browser.keys.press('Escape');
    await closed(composer);
    await tab.close();
  });

  it('says so when its video is gone, and keeps its notes at hand', async () => {
    const { browser } = session();
    const tab = await browser.openTab(`${watch}?v=removed0001`);
    await until(async () => (await tab.evaluate(timeOfTalk)).playing);
    await writeNote(browser, await composerOver(browser, tab), 'before it was removed');
    await tab.goto(`${watch}?v=removed0001&gone=1`);
    const popup = await browser.openPopup(tab);
    await showsText(popup, 'video of this talk is not playing here');
    await showsText(popup, 'before it was removed');
    await clickNamed(popup, 'Copy');
    await showsText(popup, 'Copied 1 note');
    await popup.close();
    await tab.close();
  });

  it('says so where the site asks for consent first', async () => {
    const { browser } = session();
    const wanted = encodeURIComponent(`${watch}?v=removed0001`);
    const tab = await browser.openTab(`https://consent.youtube.com/m?continue=${wanted}`);
    const popup = await browser.openPopup(tab);
    await showsText(popup, 'wait for a click or for your consent');
    await showsText(popup, 'before it was removed');
    await popup.close();
    await tab.close();
  });

  it('says so on its page, when the player in it is blocked', async () => {
    const { browser } = session();
    const tab = await browser.openTab(`${talkPage}?utm_content=blocked`);
    const popup = await browser.openPopup(tab);
    await showsText(popup, 'video of this talk is not playing here');
    await showsText(popup, `on ${talkPage}`);
    await popup.close();
    await tab.close();
  });
});
