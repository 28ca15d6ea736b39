import { expect, it } from 'vitest';
import type { Scope } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { faults } from '../harness/faults';
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

async function goTo(library: Scope, place: string): Promise<void> {
  await library.evaluate((to) => {
    location.hash = to;
  }, place);
}

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
    expect(await faults(library)).toEqual([]);
    await clickNamed(library, 'dotScale 2015');
    await showsText(library, 'Scaling Humans');
    expect(await faults(library)).toEqual([]);
    await clickNamed(library, 'Cluster management');
    await showsText(library, 'Borg runs most things');
    expect(await faults(library)).toEqual([]);

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
});
