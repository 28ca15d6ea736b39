import { expect, it } from 'vitest';
import type { Scope } from '../harness/browser';
import { describeInBrowsers, type E2eSession } from '../harness/e2e';
import { until } from '../harness/until';

const talk = 'https://www.youtube.com/watch?v=wy3L7XUq-g0';
const talkPage =
  'https://www.dotconferences.com/2015/06/john-wilkes-cluster-management-at-google-with-borg';

interface Moment {
  paused: boolean;
  time: number;
  duration: number | null;
}

/** Returns the state of the talk's player. The duration is null where there is none. */
function moment(page: Scope): Promise<Moment> {
  return page.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('#movie_player video');
    if (!video) throw new Error('There is no player.');
    return { paused: video.paused, time: video.currentTime, duration: video.duration };
  });
}

/** Returns the second that the picture shows, encoded in the colour of its lower edge, see make-clip.sh. */
function shownSecond(page: Scope): Promise<number> {
  return page.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('#movie_player video');
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (!video || !context) throw new Error('There is no picture.');
    context.drawImage(video, 0, 0, 320, 180);
    const [red = 0, green = 0] = context.getImageData(10, 145, 1, 1).data;
    return Math.round(red / 32) + 8 * Math.round(green / 32);
  });
}

async function playing(page: Scope): Promise<void> {
  await until(async () => !(await moment(page)).paused && (await moment(page)).time > 0.2, {
    what: 'the talk to play',
  });
}

async function fullscreenIs(page: Scope, element: string | null): Promise<void> {
  await until(
    () => page.evaluate((name) => (document.fullscreenElement?.tagName ?? null) === name, element),
    { what: `full screen of ${element}` },
  );
}

type Session = () => E2eSession;

function replicasOfYoutube(session: Session): void {
  it('play a talk under its real address, which seeks to the picture that was asked for', async () => {
    const tab = await session().browser.openTab(talk);
    expect(await tab.url()).toBe(talk);
    expect(await tab.evaluate(() => [isSecureContext, document.title])).toEqual([
      true,
      'dotScale 2015 - John Wilkes - Cluster management at Google with Borg - YouTube',
    ]);
    await playing(tab);
    expect((await moment(tab)).duration).toBeCloseTo(60, 0);
    await tab.evaluate(() => {
      const video = document.querySelector<HTMLVideoElement>('#movie_player video');
      video?.pause();
      if (video) video.currentTime = 37.5;
    });
    await until(async () => (await shownSecond(tab)) === 37, { what: 'the picture of second 37' });
    await tab.close();
  });

  it('hear the keys that are pressed, and obey them as YouTube does', async () => {
    const { browser } = session();
    const tab = await browser.openTab(talk);
    await playing(tab);
    await browser.keys.press('space');
    await until(async () => (await moment(tab)).paused, { what: 'Space to pause' });
    const { time } = await moment(tab);
    await browser.keys.press('l');
    await until(async () => (await moment(tab)).time > time + 9, { what: 'L to skip' });
    const heard = await tab.evaluate(() => (window as unknown as { heard: object[] }).heard);
    expect(heard).toContainEqual({ type: 'keydown', key: ' ', phase: 'capture' });
    expect(heard).toContainEqual({ type: 'keyup', key: 'l', phase: 'bubble' });
    await tab.click('#comment');
    await browser.keys.type('Fünf kk');
    await until(() =>
      tab.evaluate(() => document.querySelector<HTMLInputElement>('#comment')?.value === 'Fünf kk'),
    );
    expect((await moment(tab)).paused).toBe(true);
    await tab.close();
  });
}

function replicasInFullscreen(session: Session): void {
  it.each([
    { what: 'the player', query: '', element: 'DIV' },
    { what: 'the bare video', query: '&bare=1', element: 'VIDEO' },
  ])('go to full screen and back by keys: $what', async ({ query, element }) => {
    const { browser } = session();
    const tab = await browser.openTab(`${talk}${query}`);
    await playing(tab);
    await browser.keys.press('f');
    await fullscreenIs(tab, element);
    expect(await tab.evaluate(() => document.fullscreenElement?.tagName)).toBe(element);
    await browser.keys.press('Escape');
    await fullscreenIs(tab, null);
    await tab.close();
  });

  it.each(['', '?embed=nocookie'])('frame the player in a talk page: %s', async (query) => {
    const { browser } = session();
    const tab = await browser.openTab(`${talkPage}${query}`);
    expect(await tab.evaluate(() => document.querySelector('.byline')?.textContent)).toBe(
      'John Wilkes at dotScale 2015',
    );
    const player = await tab.frame('/embed/wy3L7XUq-g0');
    await playing(player);
    await player.click('.ytp-fullscreen-button');
    await fullscreenIs(player, 'DIV');
    await fullscreenIs(tab, 'IFRAME');
    await browser.keys.press('Escape');
    await fullscreenIs(tab, null);
    await tab.close();
  });
}

function replicasOfOtherVideos(session: Session): void {
  it('let no string become HTML or a script, as the headers of YouTube do', async () => {
    const { browser } = session();
    const tab = await browser.openTab(talk);
    const refused = await tab.evaluate(() => {
      const tries: [string, () => void][] = [
        ['HTML', () => (document.body.innerHTML = '<b>a</b>')],
        [
          'script',
          () =>
            document.head.append(Object.assign(document.createElement('script'), { text: '1' })),
        ],
      ];
      return tries.flatMap(([name, attempt]) => {
        try {
          attempt();
          return [];
        } catch {
          return [name];
        }
      });
    });
    expect(refused).toEqual(['HTML', 'script']);
    await tab.close();
  });

  it('have a stream without a duration, and other videos and titles', async () => {
    const tab = await session().browser.openTab(`${talk}&noduration=1`);
    await playing(tab);
    // JSON has no Infinity.
    expect((await moment(tab)).duration).toBeNull();
    await tab.goto('https://www.youtube.com/watch?v=dQw4w9WgXcQ');
    expect(await tab.evaluate(() => document.title)).not.toContain('dotScale');
    await tab.goto(`${talk}&titlemode=hostile`);
    expect(await tab.evaluate(() => document.title)).toMatch(/\u202E.*<b>/u);
    await tab.close();
  });

  it('go from one talk to the next in place, their JSON-LD left behind', async () => {
    const tab = await session().browser.openTab(talk);
    await playing(tab);
    const events = await tab.evaluate(async () => {
      const seen: string[] = [];
      for (const name of [
        'yt-navigate-start',
        'emptied',
        'yt-page-data-updated',
        'yt-navigate-finish',
      ]) {
        document.addEventListener(name, () => seen.push(name), { capture: true });
      }
      await (window as unknown as { navigateTo(id: string): Promise<void> }).navigateTo(
        'w7o9xNyZCQo',
      );
      return seen;
    });
    expect(events).toEqual([
      'yt-navigate-start',
      'emptied',
      'yt-page-data-updated',
      'yt-navigate-finish',
    ]);
    expect(await tab.url()).toContain('w7o9xNyZCQo');
    expect(await tab.evaluate(() => document.title)).toContain('Matt Bostock');
    expect(
      await tab.evaluate(() => document.querySelector('script[type$=json]')?.textContent),
    ).toContain('wy3L7XUq-g0');
    await tab.close();
  });
}

describeInBrowsers('the replicas', (session) => {
  replicasOfYoutube(session);
  replicasInFullscreen(session);
  replicasOfOtherVideos(session);
});

describeInBrowsers('the harness', (session) => {
  it('keeps every host away but the replicas, and says which were asked for', async () => {
    const { browser, network } = session();
    const tab = await browser.openTab('https://example.org/');
    expect(network.refusedHosts()).toEqual([]);
    const answer = await tab.evaluate(() =>
      fetch('https://elsewhere.example/').catch(() => 'refused'),
    );
    expect(answer).toBe('refused');
    expect(network.refusedHosts()).toEqual(['elsewhere.example']);
    network.forgetRefusedHosts();
    await tab.close();
  });

  it('goes to another page while frames of the one before still load', async () => {
    const { browser } = session();
    const tab = await browser.openTab('https://example.org/');
    for (let round = 0; round < 5; round += 1) {
      await tab.evaluate(() => {
        for (let count = 0; count < 5; count += 1) {
          const frame = document.createElement('iframe');
          frame.src = `https://talks.example.net/?${count}`;
          document.body.append(frame);
        }
      });
      await tab.goto(`https://example.org/?${round}`);
      expect(await tab.url()).toBe(`https://example.org/?${round}`);
      expect(await tab.evaluate(() => document.querySelector('iframe'))).toBeNull();
    }
    await tab.close();
  });

  it('opens the popup, stops the background, and has the shortcut that the browser gave', async () => {
    const { browser } = session();
    const tab = await browser.openTab(talk);
    const popup = await browser.openPopup(tab);
    expect(await popup.evaluate(() => location.href)).toBe(`${browser.origin()}/popup.html`);
    await popup.close();
    await until(async () => !(await popup.isOpen()));
    await browser.stopBackground();
    const page = await browser.extensionPage('popup.html');
    const commands = await page.evaluate(() =>
      (
        globalThis as unknown as { chrome: { commands: { getAll(): Promise<object[]> } } }
      ).chrome.commands.getAll(),
    );
    expect(commands).toContainEqual(expect.objectContaining({ name: 'note', shortcut: 'Alt+N' }));
    await page.close();
    await tab.close();
  });

  it('looks into the notebook by a page that stays behind the tabs', async () => {
    const { browser } = session();
    const behind = await browser.openTab('https://talks.example.net/');
    const front = await browser.openTab('https://example.org/');
    const page = await browser.hiddenPage();
    const isShown = (scope: Scope) => scope.evaluate(() => document.visibilityState === 'visible');
    expect(await isShown(page)).toBe(false);
    expect(await isShown(front)).toBe(true);
    expect(await browser.tabs(browser.origin())).toEqual([]);
    await front.close();
    await until(() => isShown(behind), { what: 'the tab before it to be shown' });
    await page.evaluate(() => document.body.setAttribute('data-kept', ''));
    const isKept = async (): Promise<boolean> =>
      (await browser.hiddenPage()).evaluate(() => document.body.hasAttribute('data-kept'));
    expect(await isKept()).toBe(true);
    await browser.reloadExtension();
    expect(await isKept()).toBe(false);
    await behind.close();
  });

  it('reads what was copied', async () => {
    const { browser } = session();
    const page = await browser.extensionPage('popup.html');
    await page.evaluate(() => navigator.clipboard.writeText('Zeile 1\nligne 2'));
    expect(await browser.clipboardText()).toBe('Zeile 1\nligne 2');
    await page.close();
  });

  it('keeps what the extension stored when it is loaded anew and when the browser starts again', async () => {
    const { browser } = session();
    const read = async (): Promise<string | null> => {
      const page = await browser.extensionPage('popup.html');
      const value = await page.evaluate(() => localStorage.getItem('harness'));
      await page.close();
      return value;
    };
    const page = await browser.extensionPage('popup.html');
    await page.evaluate(() => localStorage.setItem('harness', 'kept'));
    await browser.reloadExtension();
    expect(await read()).toBe('kept');
    await browser.restart();
    expect(await read()).toBe('kept');
  });
});
