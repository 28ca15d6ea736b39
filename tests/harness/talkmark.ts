import type { Scope, Tab, TestBrowser } from './browser';
import { isHit, rests } from './rest';
import { until } from './until';

/** John Wilkes at dotScale 2015: a talk of the catalogue. */
export const talk = 'https://www.youtube.com/watch?v=wy3L7XUq-g0';

/** The note field over a player, as the test sees it; the page around it cannot. */
export interface Composer extends Scope {
  text(): Promise<string>;
  /** The text around the field: moment, talk, keys or an error. */
  around(): Promise<string>;
  /** True while the field is open and receives the keys. */
  hasKeys(): Promise<boolean>;
}

/** A tab that plays a talk, its player (the tab's page or a frame in it) and the composer. */
export interface OpenTalk {
  tab: Tab;
  player: Scope;
  composer(): Promise<Composer>;
}

/** A row of the notebook, as the browser stores it. */
export interface StoredNote {
  id: string;
  talkId: string;
  at: number;
  text: string;
  deletedAt?: number;
}

/**
 * Returns the composer of a tab, once its frame is there.
 * @param address part of the frame's address, where several players have a composer
 */
export async function composerIn(tab: Tab, address = '/composer.html'): Promise<Composer> {
  const frame = await tab.frame(address);
  return {
    ...frame,
    text: () => frame.evaluate(() => document.querySelector('textarea')?.value ?? ''),
    around: () => frame.evaluate(() => document.querySelector('#around')?.textContent ?? ''),
    hasKeys: () =>
      frame.evaluate(
        () => document.hasFocus() && document.activeElement === document.querySelector('textarea'),
      ),
  };
}

/**
 * Opens a talk, lets it play and clicks into its page, so that the keys go there.
 * @param frame part of the address of the frame that has the player, where it is not the page itself
 */
export async function openTalk(
  browser: TestBrowser,
  address: string,
  frame?: string,
): Promise<OpenTalk> {
  const tab = await browser.openTab(address);
  const player = frame === undefined ? tab : await tab.frame(frame);
  await until(() => isPlaying(player), { what: 'the talk to play' });
  // Twice: the talk plays on, and the page has received a person's click.
  await player.click('.ytp-play-button');
  await player.click('.ytp-play-button');
  await until(() => isPlaying(player), { what: 'the talk to play on' });
  return { tab, player, composer: () => composerIn(tab) };
}

/** Returns whether the talk's own video plays: a page has others. */
export async function isPlaying(player: Scope): Promise<boolean> {
  return player.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('#movie_player video');
    return video !== null && !video.paused && video.readyState > 2;
  });
}

/** Seconds. */
export async function currentTime(player: Scope): Promise<number> {
  return player.evaluate(
    () => document.querySelector<HTMLVideoElement>('#movie_player video')?.currentTime ?? -1,
  );
}

/**
 * Returns where a jump to a moment leads, in seconds: before the moment by the setting's default.
 */
export function leadTo(at: number): number {
  return Math.max(0, at - 3);
}

/** Presses the shortcut and waits until the composer takes the keys. */
export async function openComposer(
  browser: TestBrowser,
  { composer }: Pick<OpenTalk, 'composer'>,
): Promise<Composer> {
  await browser.shortcut();
  // Found anew each time: the composer of the previous video may still be closing.
  const opened = async (): Promise<Composer | undefined> => {
    const found = await composer();
    return (await found.hasKeys()) && (await found.around()) !== '' ? found : undefined;
  };
  return until(opened, { what: 'the composer to open' });
}

/** Waits until the composer is closed and has returned the focus, or no longer exists. */
export async function closed(composer: Composer): Promise<void> {
  // Asynchronous, since a frame that is gone throws before there is a promise to catch.
  const hasKeys = async () => composer.hasKeys();
  await until(async () => !(await hasKeys().catch(() => false)), { what: 'the composer to close' });
}

/** Waits until the field holds this text and no other. */
async function fieldHolds(composer: Composer, text: string): Promise<void> {
  const isHeld = async (): Promise<boolean> => {
    const held = await composer.text();
    if (held !== text) throw new Error(`It holds: ${held}`);
    return true;
  };
  await until(isHeld, { what: `the field to hold: ${text}` });
}

/** Types into an open, empty composer and waits until the field holds it all. */
export async function typeNote(
  browser: TestBrowser,
  composer: Composer,
  text: string,
): Promise<void> {
  await browser.keys.type(text);
  await fieldHolds(composer, text);
}

/** Types a note into an open composer and saves it. */
export async function writeNote(
  browser: TestBrowser,
  composer: Composer,
  text: string,
): Promise<void> {
  await typeNote(browser, composer, text);
  await browser.keys.press('Return');
  await closed(composer);
}

/** Returns the keys and texts that any listener of the page has received since the last call. */
export async function heardKeys(page: Scope): Promise<string[]> {
  return page.evaluate(() => {
    const { heard } = window as unknown as { heard: { type: string; key: string }[] };
    return heard.splice(0).map(({ key }) => key);
  });
}

type Table = 'notes' | 'drafts' | 'talks' | 'aliases' | 'pictures';

/** Returns everything in one table of the notebook. */
export async function stored<Row = StoredNote>(
  browser: TestBrowser,
  table: Table = 'notes',
): Promise<Row[]> {
  const { [table]: rows = [] } = await storedIn(browser, table);
  return rows as Row[];
}

/**
 * Returns the same for several tables. The database is closed each time, so that changing or
 * deleting it never has to wait.
 */
export async function storedIn(
  browser: TestBrowser,
  ...tables: Table[]
): Promise<Partial<Record<Table, unknown[]>>> {
  const page = await browser.hiddenPage();
  return page.evaluate(async (names) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('talkmark');
      // A missing database is not created here: Talkmark would have to wait until this page closes
      // it.
      opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('not opened')));
    });
    try {
      const reads = names.map(async (name) => {
        const request = database.transaction(name).objectStore(name).getAll();
        await new Promise((resolve) => request.addEventListener('success', resolve));
        return [name, request.result];
      });
      return Object.fromEntries(await Promise.all(reads));
    } finally {
      database.close();
    }
  }, tables);
}

/** Returns whether a page has such an element. */
export function hasElement(scope: Scope, selector: string): Promise<boolean> {
  return scope.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
}

/** Returns whether a page shows such an element. */
export function showsElement(scope: Scope, selector: string): Promise<boolean> {
  return scope.evaluate(
    (wanted) =>
      document.querySelector(wanted)?.checkVisibility({ visibilityProperty: true }) === true,
    selector,
  );
}

/**
 * Returns whether the bar has marks of Talkmark: the page sees that something is there, but not
 * what.
 */
export function isMarked(player: Scope): Promise<boolean> {
  return hasElement(player, '.ytp-progress-bar > [role=presentation]');
}

/** Waits until all sections of the settings are there. */
export async function settingsAreThere(options: Scope): Promise<void> {
  const areThere = (): Promise<boolean> =>
    options.evaluate(() => {
      const lines = [...document.querySelectorAll('details > summary')];
      // The section on the stored data only reserves its space until the notebook is measured.
      return (
        lines.length === 8 &&
        lines.every((line) => line.checkVisibility({ visibilityProperty: true }))
      );
    });
  await until(areThere, { what: 'all settings' });
}

/** Unfolds everything that is folded in a page. */
export function unfoldAll(page: Scope): Promise<void> {
  return page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
}

/**
 * Clicks the button, link or row with this text or name, once it stands still and a click there
 * reaches it.
 */
export async function clickNamed(scope: Scope, name: string): Promise<void> {
  const isReady = async (): Promise<boolean> => {
    await scope.evaluate((wanted) => {
      document.querySelector('[data-wanted]')?.removeAttribute('data-wanted');
      const found = [...document.querySelectorAll('button, a, summary')].find(
        (element) =>
          element.textContent?.includes(wanted) ||
          element.getAttribute('aria-label')?.includes(wanted),
      );
      if (!found) throw new Error('There is none.');
      found.setAttribute('data-wanted', '');
    }, name);
    return (await scope.evaluate(rests, '[data-wanted]')) && scope.evaluate(isHit, '[data-wanted]');
  };
  await until(isReady, { what: `something to click that is called ${name}` });
  await scope.click('[data-wanted]');
}

/** Saves the notes of a page as a file, in the way that is offered first. */
export async function saveFile(scope: Scope): Promise<void> {
  await clickNamed(scope, 'Export');
  await clickNamed(scope, 'Download');
}

/** Waits until a page shows a text. */
export async function showsText(scope: Scope, wanted: string | RegExp): Promise<void> {
  const found = async (): Promise<boolean> => {
    const shown = await scope.evaluate(() => document.body.innerText);
    if (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)) return true;
    throw new Error(`The text is not in: ${shown}`);
  };
  await until(found, { what: `the text: ${wanted}` });
}
