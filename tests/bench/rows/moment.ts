import type { TestBrowser } from '../../harness/browser';
import {
  closed,
  currentTime,
  isPlaying,
  leadTo,
  openComposer,
  openTalk,
  type OpenTalk,
  stored,
  talk,
} from '../../harness/talkmark';
import { until } from '../../harness/until';
import { withBrowser } from '../../harness/withBrowser';
import { type Measured, p50, p95 } from '../measured';
import type { Row } from './row';

declare const chrome: { runtime: { sendMessage(message: object): Promise<void> } };

const SAMPLES = 20;

/** One key press as the page saw it. */
interface Seen {
  isPlaying: boolean;
  rate: number;
  /** Seconds of the talk when the Alt key went down, from the last frame shown. */
  at: number;
  /** Milliseconds since the epoch. */
  pressed: number;
}

/** Records in the page when each frame was shown, and which frame was on screen at each Alt key press. */
async function watch({ player }: OpenTalk): Promise<void> {
  await player.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('#movie_player video');
    if (!video) throw new Error('no video');
    let frame = { mediaTime: video.currentTime, shown: performance.now() };
    // The time at which the frame appeared on the screen, because a busy page learns of it late.
    const next = (_now: number, frameShown: VideoFrameCallbackMetadata): void => {
      frame = { mediaTime: frameShown.mediaTime, shown: frameShown.presentationTime };
      video.requestVideoFrameCallback(next);
    };
    video.requestVideoFrameCallback(next);
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Alt') return;
        const since = video.paused ? 0 : (event.timeStamp - frame.shown) / 1000;
        Object.assign(window, {
          seen: {
            isPlaying: !video.paused,
            rate: video.playbackRate,
            at: frame.mediaTime + since * video.playbackRate,
            pressed: performance.timeOrigin + event.timeStamp,
          },
        });
      },
      true,
    );
  });
}

/** The measurements of one note. */
interface Sample {
  /** Seconds of the talk at the key press. */
  at: number;
  /** Error of the note's moment, in milliseconds. */
  off: number;
  /** Milliseconds until the composer accepted keys. */
  wait: number;
}

/**
 * Returns the milliseconds between the Alt key and the letter, as this harness presses them. Chromium reports the Alt
 * key of a shortcut to the page, but the letter only where the keys are no shortcut.
 */
async function gapOfKeys(browser: TestBrowser, { tab }: OpenTalk): Promise<number> {
  await tab.evaluate(() => {
    const pressed: number[] = [];
    Object.assign(window, { pressed });
    window.addEventListener('keydown', ({ timeStamp }) => pressed.push(timeStamp), true);
  });
  for (let round = 0; round < 9; round += 1) await browser.keys.press('alt+x');
  const pressed = await until(
    async () => {
      const all = await tab.evaluate(() => (window as unknown as { pressed: number[] }).pressed);
      return all.length >= 18 ? all : undefined;
    },
    { what: 'the keys' },
  );
  return p50(
    pressed.flatMap((time, place) => (place % 2 ? [time - (pressed[place - 1] ?? 0)] : [])),
  );
}

/** Waits until the tab is shown. While the browser switches tabs it holds keys back, and no person presses one. */
async function isSeen({ tab }: OpenTalk): Promise<void> {
  await tab.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
}

/** Takes one note and returns the error of its moment and the time until the composer was ready. */
async function sample(browser: TestBrowser, open: OpenTalk, gap: number): Promise<Sample> {
  const composer = await open.composer();
  await composer.evaluate(() => {
    window.addEventListener(
      'focus',
      () => Object.assign(window, { focused: performance.timeOrigin + performance.now() }),
      { once: true },
    );
  });
  // After the last note the talk has only just resumed. Waits for frames to appear again.
  const start = await currentTime(open.player);
  await until(
    async () =>
      !(await isPlaying(open.player)) || Math.abs((await currentTime(open.player)) - start) > 0.4,
  );
  await openComposer(browser, open);
  const focused = await composer.evaluate(() => (window as unknown as { focused: number }).focused);
  const seen = await open.player.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await browser.keys.type('x');
  await until(async () => (await composer.text()) === 'x');
  await browser.keys.press('Return');
  await closed(composer);
  const notes = await stored(browser);
  await open.tab.bringToFront();
  await isSeen(open);
  const at = notes.sort((a, b) => (a.id < b.id ? 1 : -1))[0]?.at ?? Number.NaN;
  const shown = seen.at + (seen.isPlaying ? (gap / 1000) * seen.rate : 0);
  return { at: shown, off: Math.abs(at - shown) * 1000, wait: focused - seen.pressed - gap };
}

/** Jumps to a note as the popup does and returns the talk's distance from it on arrival, in milliseconds. */
async function wayBack(browser: TestBrowser, open: OpenTalk): Promise<number> {
  const notes = await stored(browser);
  const note = notes[Math.floor(Math.random() * notes.length)];
  if (!note) throw new Error('There is no note.');
  await open.tab.bringToFront();
  await open.player.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('#movie_player video');
    if (!video) return;
    Object.assign(window, { arrived: undefined });
    const seeked = (then: () => void): void =>
      video.addEventListener('seeked', then, { once: true });
    video.currentTime = 55;
    seeked(() => {
      Object.assign(window, { away: true });
      seeked(() => Object.assign(window, { away: false, arrived: video.currentTime }));
    });
  });
  await until(() => open.player.evaluate(() => (window as unknown as { away?: boolean }).away));
  const popup = await browser.extensionPage('popup.html');
  await popup.evaluate(
    async (talkId, at) => {
      const { runtime } = chrome;
      const data = { talkId, at };
      await runtime.sendMessage({ id: 0, type: 'jumpTo', data, timestamp: Date.now() });
    },
    note.talkId,
    note.at,
  );
  await popup.close();
  const at = await until(() =>
    open.player.evaluate(() => (window as unknown as { arrived?: number }).arrived),
  );
  return Math.abs(leadTo(note.at) - at) * 1000;
}

/** One way of playing the talk. */
interface Playing {
  what: string;
  /** 0 means paused. */
  rate: number;
  /** Milliseconds of each of the tasks that keep the page busy without a break. */
  task?: number;
}

const ways: readonly Playing[] = [
  { what: 'at rate 1', rate: 1 },
  { what: 'at rate 2', rate: 2 },
  { what: 'paused', rate: 0 },
  { what: 'in a page with tasks of 150 ms', rate: 1, task: 150 },
];

/** Milliseconds of a frame of the talk, which has 30 frames per second. */
const FRAME = 1000 / 30;

async function play(open: OpenTalk, { rate, task = 0 }: Playing): Promise<void> {
  await open.player.evaluate(
    (wanted, length) => {
      const video = document.querySelector<HTMLVideoElement>('#movie_player video');
      if (!video) return;
      video.loop = true;
      if (wanted === 0) video.pause();
      else video.playbackRate = wanted;
      if (length === 0) return;
      setInterval(() => {
        const end = performance.now() + length;
        while (performance.now() < end);
      }, length * 2);
    },
    rate,
    task,
  );
}

/** P12, P15 and P16: the key press, its moment and the jump to it. */
export const moments: Row = {
  promises: ['P12', 'P15', 'P16'],
  // In a browser of its own, because the row reads back the notes that it has written.
  measure: ({ browser: { name } }) => withBrowser(name, measureMoments),
};

async function measureMoments(browser: TestBrowser): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const way of ways) {
    const open = await openTalk(browser, talk);
    await watch(open);
    const gap = await gapOfKeys(browser, open);
    await play(open, way);
    await sample(browser, open, gap);
    const samples: Sample[] = [];
    while (samples.length < SAMPLES) samples.push(await sample(browser, open, gap));
    rows.push(...rowsOf(browser, way, samples));
    if (way.task === undefined) {
      const back: number[] = [];
      while (back.length < SAMPLES) back.push(await wayBack(browser, open));
      rows.push({
        promise: 'P16',
        what: `the way back to a note, off by, ${way.what}`,
        browser: browser.name,
        ours: back,
        unit: 'ms',
        goal: `p95 ≤ a frame (${FRAME.toFixed(1)})`,
        isHeld: p95(back) <= FRAME,
      });
    }
    await open.tab.close();
  }
  return rows;
}

function rowsOf(browser: TestBrowser, way: Playing, samples: readonly Sample[]): Measured[] {
  const common = { browser: browser.name, unit: 'ms' } as const;
  const off = samples.map((each) => each.off);
  const wait = samples.map((each) => each.wait);
  const goal = browser.name === 'firefox' || way.rate === 2 ? FRAME : 16.7;
  const field: Measured = {
    ...common,
    promise: 'P12',
    what: `key to a field that takes keys, ${way.what}`,
    ours: wait,
    goal: 'p95 ≤ 33',
    isHeld: p95(wait) <= 33,
  };
  return [
    // In a busy page the composer cannot appear before the running task ends.
    ...(way.task === undefined ? [field] : []),
    {
      ...common,
      promise: 'P15',
      what: `a note’s moment, off by, ${way.what} (others: whole seconds)`,
      ours: off,
      peer: samples.map(({ at }) => (at % 1) * 1000),
      goal: `p95 ≤ ${goal.toFixed(1)}`,
      isHeld: p95(off) <= goal,
    },
  ];
}
