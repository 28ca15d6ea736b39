import type { Tab } from '../../harness/browser';
import { until } from '../../harness/until';
import { timeOfTalk } from '../../harness/videos';
import type { Place } from '../replica';

interface ReplicaPage {
  navigateTo(id: string, way?: object): Promise<void>;
  leaveForCorner(): void;
  playNext(id: string): Promise<void>;
  swipeTo(id: string): Promise<void>;
}

export const watch = 'https://www.youtube.com/watch';

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

const bar = '.ytp-progress-bar';
const phoneBar = '.ytChapteredProgressBarHost';

export const places: Place[] = [
  {
    name: 'a playlist that goes on by itself',
    address: `${watch}?v=playedtoend&list=PL1&index=3&next=nextinlist1`,
    async before(tab) {
      await until(async () => (await tab.evaluate(timeOfTalk)).playing);
      await tab.evaluate(() => {
        const video = document.querySelector<HTMLVideoElement>('#movie_player video');
        if (video) video.currentTime = video.duration - 0.1;
      });
      await until(async () => (await tab.url()).includes('nextinlist1'), { what: 'the next talk' });
    },
    talkId: 'youtube:nextinlist1',
    bar,
  },
  {
    name: 'a page with a rival that takes every key',
    address: `${watch}?v=rivalthere1&rival=1`,
    talkId: 'youtube:rivalthere1',
    bar,
  },
  {
    name: 'a playlist',
    address: `${watch}?v=playlist001&list=PL1&index=3`,
    talkId: 'youtube:playlist001',
  },
  {
    name: 'theatre',
    address: `${watch}?v=theatre0001&theater=1`,
    talkId: 'youtube:theatre0001',
    bar,
  },
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
    says: 'the time counts from where the stream began',
    talkId: 'youtube:live0000001',
  },
  {
    name: 'a short',
    address: 'https://www.youtube.com/shorts/short000001',
    talkId: 'youtube:short000001',
  },
  {
    name: 'the next short',
    address: 'https://www.youtube.com/shorts/short000002',
    before: (tab) =>
      tab.evaluate(async () => (window as unknown as ReplicaPage).swipeTo('short000003')),
    talkId: 'youtube:short000003',
    title: 'Another short',
  },
  {
    name: 'the phone',
    address: 'https://m.youtube.com/watch?v=mobile00001',
    bar: phoneBar,
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
      before: navigate(`nexttalk${index}${order.slice(0, 2)}`, {
        order,
        newElement,
        title: `What comes next ${index}`,
      }),
      talkId: `youtube:nexttalk${index}${order.slice(0, 2)}`,
      title: `What comes next ${index}`,
      bar,
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
    bar,
  },
  {
    name: 'an embed with the controls of the phone',
    address: 'https://www.youtube-nocookie.com/embed/newembed001?controls=phone',
    talkId: 'youtube:newembed001',
    bar: phoneBar,
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
    bar: phoneBar,
  },
];
