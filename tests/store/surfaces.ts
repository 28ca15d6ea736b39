import { editionPlace, searchPlace, talkPlace } from '../../components/library/places';
import { youtubeTalkId } from '../../components/sites/youtube';
import { editionKey } from '../../components/talks/editions';
import type { Scope, Tab, TestBrowser } from '../harness/browser';
import { panelBeside } from '../harness/panel';
import {
  clickNamed,
  closed,
  hasElement,
  openComposer,
  type OpenTalk,
  openTalk,
  showsText,
  talk,
  typeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';

/** A part of the interface with its pictures: `.github/pictures/<name>.png` and `<name>-dark.png`. */
interface Surface {
  name: string;
  /** True where a store shows the picture, which then has the required size of 1280 by 800. */
  inStores: boolean;
  /** Brings the surface to the screen and takes its picture. */
  take(browser: TestBrowser, file: string): Promise<void>;
}

/** Pixels. */
interface Size {
  width: number;
  height: number;
}

export const STORE_SIZE: Size = { width: 1280, height: 800 };

async function picture(tab: Tab, file: string, { width, height }: Size = STORE_SIZE) {
  await tab.bringToFront();
  await tab.resize(width, height);
  await settled(tab);
  await tab.screenshot(file);
}

/** Waits until fonts have loaded and all transitions have ended. */
function settled(scope: Scope): Promise<void> {
  return scope.evaluate(async () => {
    await document.fonts.ready;
    for (const video of document.querySelectorAll('video')) {
      // While a video loads, the browser shows a spinner over it.
      if (video.networkState !== HTMLMediaElement.NETWORK_IDLE)
        await new Promise((resolve) => video.addEventListener('suspend', resolve, { once: true }));
    }
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** Returns a surface for a page of Talkmark, pictured once the page shows this text. */
function page(name: string, path: string, text: string, inStores = false): Surface {
  return {
    name,
    inStores,
    async take(browser, file) {
      const tab = await browser.extensionPage(path);
      await showsText(tab, text);
      await picture(tab, file);
      await tab.close();
    },
  };
}

/** Opens a talk with its player as wide as the window, paused at a second. */
async function standingTalk(browser: TestBrowser, at: number): Promise<OpenTalk> {
  const open = await openTalk(browser, `${talk}&slide=1&theater=1`);
  await open.tab.resize(STORE_SIZE.width, STORE_SIZE.height);
  await open.player.evaluate(async (seconds) => {
    const video = document.querySelector<HTMLVideoElement>('#movie_player video');
    const around = document.querySelector<HTMLElement>('#movie_player');
    if (!video || !around) return;
    // Covers the replica's page below the player.
    around.style.position = 'fixed';
    around.style.inset = '0';
    video.pause();
    const arrived = new Promise((resolve) =>
      video.addEventListener('seeked', resolve, { once: true }),
    );
    video.currentTime = seconds;
    await arrived;
  }, at);
  return open;
}

const composer: Surface = {
  name: 'composer',
  inStores: true,
  async take(browser, file) {
    const open = await standingTalk(browser, 723);
    const field = await openComposer(browser, open);
    await typeNote(browser, field, '! Declare what you want, and let the system get there #kub');
    await until(() => field.evaluate(() => document.body.innerText.includes('#kubernetes')), {
      what: 'the tag to be offered',
    });
    await settled(field);
    await picture(open.tab, file);
    // Removes the draft, so that no later picture shows it.
    await browser.keys.press('ctrl+a');
    await browser.keys.press('BackSpace');
    await until(async () => (await field.text()) === '', { what: 'the field to be empty' });
    await browser.keys.press('Escape');
    await closed(field);
    await open.tab.close();
  },
};

const popup: Surface = {
  name: 'popup',
  inStores: false,
  async take(browser, file) {
    const open = await standingTalk(browser, 723);
    const shown = await browser.openPopup(open.tab);
    await showsText(shown, 'declare');
    await settled(shown);
    await shown.screenshot(file);
    await shown.close();
    await open.tab.close();
  },
};

const sidePanel: Surface = {
  name: 'side-panel',
  inStores: false,
  async take(browser, file) {
    const open = await standingTalk(browser, 492);
    const panel = await panelBeside(browser, 'https://www.youtube.com/*');
    await showsText(panel, 'declare');
    await picture(panel, file, { width: 400, height: 800 });
    await panel.close();
    await open.tab.close();
  },
};

const exportDialog: Surface = {
  name: 'export',
  inStores: true,
  async take(browser, file) {
    const tab = await browser.extensionPage(
      `library.html${talkPlace(youtubeTalkId('wy3L7XUq-g0'))}`,
    );
    await showsText(tab, 'declare');
    await clickNamed(tab, 'Export');
    await until(() => hasElement(tab, 'dialog[open]'), {
      what: 'the dialog',
    });
    await picture(tab, file);
    await tab.close();
  },
};

const edition = { key: editionKey('dotScale', '2015') };

/** All surfaces. A new page of Talkmark gets an entry here. */
export const surfaces: readonly Surface[] = [
  composer,
  page('edition', `library.html${editionPlace(edition)}`, 'Scaling Humans', true),
  page('write-up', `library.html${editionPlace(edition, 'write-up')}`, 'Rating', true),
  page('search', `library.html${searchPlace({ q: 'consistency' })}`, 'acknowledged', true),
  exportDialog,
  popup,
  sidePanel,
  page('conferences', 'library.html', 'dotScale 2013'),
  page('talk', `library.html${talkPlace(youtubeTalkId('wy3L7XUq-g0'))}`, 'declare'),
  page('backup', 'library.html#/backup', 'Import'),
  page('options', 'options.html', 'Trash'),
  page('first-run', 'welcome.html#t=10', 'Press Alt+N'),
];
