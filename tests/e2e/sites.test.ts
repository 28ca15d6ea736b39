import { expect, it } from 'vitest';
import type { Scope, Tab } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { clickNamed, closed, showsText, stored, writeNote } from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver, stepTo } from '../harness/videos';

/** A place where a talk is published, and what its notes are to be filed under. */
interface Place {
  name: string;
  address: string;
  /** Part of the address of the frame that has the player, where it is not the page itself. */
  frame?: string;
  /** What a person does first. */
  before?: (tab: Tab) => Promise<void>;
  /** Seconds: where its talk begins to play. */
  from?: number;
  talkId: string;
}

interface ReplicaPage {
  navigateTo(id: string, way?: object): Promise<void>;
  leaveForCorner(): void;
  playNext(id: string): Promise<void>;
}

const watch = 'https://www.youtube.com/watch';
const talkPage =
  'https://www.dotconferences.com/2015/06/john-wilkes-cluster-management-at-google-with-borg';

const otherPage =
  'https://www.dotconferences.com/2015/06/dan-brown-convergent-replicated-data-types';

const navigate =
  (id: string, way: object) =>
  (tab: Tab): Promise<void> =>
    tab.evaluate(
      async (video, how) => (window as unknown as ReplicaPage).navigateTo(video, how),
      id,
      way,
    );

const playNext =
  (id: string) =>
  (tab: Tab): Promise<void> =>
    tab.evaluate(async (video) => (window as unknown as ReplicaPage).playNext(video), id);

const places: Place[] = [
  {
    name: 'a playlist',
    address: `${watch}?v=playlist001&list=PL1&index=3`,
    talkId: 'youtube:playlist001',
  },
  { name: 'theatre', address: `${watch}?v=theatre0001&theater=1`, talkId: 'youtube:theatre0001' },
  {
    name: 'a hover preview',
    address: `${watch}?v=hover000001&hover=1`,
    talkId: 'youtube:hover000001',
  },
  {
    name: 'a short link',
    address: 'https://youtu.be/shortlink01?t=25',
    from: 25,
    talkId: 'youtube:shortlink01',
  },
  {
    name: 'live',
    address: 'https://www.youtube.com/live/live0000001?live=1',
    talkId: 'youtube:live0000001',
  },
  {
    name: 'a short',
    address: 'https://www.youtube.com/shorts/short000001',
    talkId: 'youtube:short000001',
  },
  {
    name: 'the phone',
    address: 'https://m.youtube.com/watch?v=mobile00001',
    talkId: 'youtube:mobile00001',
  },
  {
    name: 'the corner of another page',
    // A talk of the catalogue: its player is there before the page changes.
    address: `${watch}?v=GLQyj-kBRdo`,
    async before(tab) {
      await until(async () => (await tab.frames()).length > 0, { what: 'the composer' });
      await tab.evaluate(() => (window as unknown as ReplicaPage).leaveForCorner());
    },
    talkId: 'youtube:GLQyj-kBRdo',
  },
  ...(['address first', 'video first'] as const).flatMap((order) =>
    [true, false].map((newElement, index) => ({
      name: `the next talk, ${order}, ${newElement ? 'another element' : 'the same element'}`,
      address: `${watch}?v=leftbehind${order === 'address first' ? 0 : 1}&list=${index}`,
      before: navigate(`nexttalk${index}${order.slice(0, 2)}`, { order, newElement }),
      talkId: `youtube:nexttalk${index}${order.slice(0, 2)}`,
    })),
  ),
  {
    name: 'the talk before, by the browser\u2019s button',
    address: `${watch}?v=backtothis1`,
    async before(tab) {
      await navigate('awayfrom001', {})(tab);
      await tab.evaluate(() => history.back());
      await until(async () => (await tab.url()).includes('backtothis1'));
    },
    talkId: 'youtube:backtothis1',
  },
  {
    name: 'an embed with the old controls',
    address: 'https://www.youtube.com/embed/oldembed001?start=20',
    from: 20,
    talkId: 'youtube:oldembed001',
  },
  {
    name: 'an embed with the controls of the phone',
    address: 'https://www.youtube-nocookie.com/embed/newembed001?controls=phone',
    talkId: 'youtube:newembed001',
  },
  {
    name: 'an embedded list that went on under the address of its first video',
    address: 'https://www.youtube.com/embed/listfirst01?list=PL1',
    before: playNext('listsecond1'),
    talkId: 'youtube:listsecond1',
  },
  {
    name: 'an embedded list whose address names no video, with the controls of the phone',
    address: 'https://www.youtube-nocookie.com/embed/videoseries?list=PL1&controls=phone',
    before: playNext('listsecond2'),
    talkId: 'youtube:listsecond2',
  },
  { name: 'a talk page', address: talkPage, frame: '/embed/', talkId: 'youtube:wy3L7XUq-g0' },
  {
    name: 'a talk page with a facade',
    address: `${otherPage}?embed=lazy`,
    before: (tab) => tab.click('lite-youtube'),
    frame: '/embed/',
    talkId: 'youtube:9ivKQ99mpHw',
  },
  {
    name: 'Vimeo',
    address: 'https://vimeo.com/9001',
    before: (tab) => tab.click('video'),
    talkId: 'vimeo:9001',
  },
  {
    name: 'the player of Vimeo',
    address: 'https://player.vimeo.com/video/9002?h=0a1b2c3d4e',
    before: (tab) => tab.click('video'),
    talkId: 'vimeo:9002',
  },
  {
    name: 'media.ccc.de',
    address: 'https://media.ccc.de/v/37c3-12345-a_talk#t=20',
    async before(tab) {
      // While it goes there, its button is under a picture that turns.
      await until(
        () =>
          tab.evaluate(() => {
            const video = document.querySelector('video');
            const button = document.querySelector('.mejs__overlay-button');
            return video?.seeking === false && video.currentTime >= 20 && button?.checkVisibility();
          }),
        { what: 'the linked moment' },
      );
      await tab.click('.mejs__overlay-button');
    },
    from: 20,
    talkId: 'ccc:37c3-12345-a_talk',
  },
  {
    name: 'any page with a video',
    address: 'https://talks.example.net/video?id=suite',
    async before(tab) {
      await tab.click('h1');
      await tab.evaluate(async () => document.querySelector('video')?.play());
    },
    talkId: 'web:https://talks.example.net/video?id=suite',
  },
];

/** Runs in the page: the video that a person looks at. */
function timeOfTalk(): { time: number; playing: boolean } {
  const videos = [...document.querySelectorAll('video')]
    .filter((video) => video.closest('#inline-preview-player') === null)
    .toSorted((a, b) => b.getBoundingClientRect().width - a.getBoundingClientRect().width);
  const [video] = videos;
  return {
    time: video?.currentTime ?? -1,
    playing: video !== undefined && !video.paused && video.readyState > 2,
  };
}

async function isMarked(player: Scope): Promise<boolean> {
  return player.evaluate(
    () => document.querySelector('[role=presentation][style*="pointer-events: none"]') !== null,
  );
}

describeInBrowsers('a talk is one talk, with exact notes', (session) => {
  it.each(places)('on $name', async ({ address, frame, before, from = 0, talkId }) => {
    const { browser } = session();
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
    const composer = await composerOver(browser, tab);
    const { time } = await player.evaluate(timeOfTalk);
    await writeNote(browser, composer, `on ${address}`);
    const note = (await stored(browser)).find(({ text }) => text === `on ${address}`);
    expect(note?.talkId).toBe(talkId);
    expect(Math.abs((note?.at ?? Number.NaN) - time)).toBeLessThan(1);
    await until(() => isMarked(player), { what: 'the mark of the note' });
    await player.evaluate(() => {
      for (const video of document.querySelectorAll('video')) video.pause();
      const videos = [...document.querySelectorAll('video')].filter(
        (video) => video.closest('#inline-preview-player') === null,
      );
      for (const video of videos) video.currentTime = 50;
    });
    const isBack = async (): Promise<boolean> =>
      Math.abs((await player.evaluate(timeOfTalk)).time - (note?.at ?? Number.NaN)) < 0.001;
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
    await clickNamed(popup, 'Copy Markdown');
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
