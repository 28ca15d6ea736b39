import { stdout } from 'node:process';
import type { TestBrowser } from '../harness/browser';
import {
  closed,
  currentTime,
  isPlaying,
  openComposer,
  openTalk,
  type OpenTalk,
  stored,
  talk,
} from '../harness/talkmark';
import { until } from '../harness/until';
import { withBrowser } from '../harness/withBrowser';

// How exact a note's moment is, and how long the key takes to the field, in both browsers, on a
// talk that plays at several rates, and how near the way back comes: `npm run bench:moment`, after `npm run build`. In milliseconds.

declare const chrome: { runtime: { sendMessage(message: object): Promise<void> } };

const SAMPLES = 20;

/** What the page saw of one key press. */
interface Seen {
  /** Seconds of the talk when the key went down, from the frame that was shown last. */
  at: number;
  /** Milliseconds since the epoch. */
  pressed: number;
}

/** Notes in the page which frame was shown when, and what was on screen at each Alt key. */
async function watch({ player }: OpenTalk): Promise<void> {
  await player.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('#movie_player video');
    if (!video) throw new Error('no video');
    let frame = { mediaTime: video.currentTime, shown: performance.now() };
    const next = (now: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
      frame = { mediaTime, shown: now };
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
            at: frame.mediaTime + since * video.playbackRate,
            pressed: performance.timeOrigin + event.timeStamp,
          },
        });
      },
      true,
    );
  });
}

/** Takes one note and gives how far its moment is off, and how long the field took. */
async function sample(
  browser: TestBrowser,
  open: OpenTalk,
): Promise<{ off: number; wait: number }> {
  const composer = await open.composer();
  await composer.evaluate(() => {
    window.addEventListener(
      'focus',
      () => Object.assign(window, { focused: performance.timeOrigin + performance.now() }),
      { once: true },
    );
  });
  // After the last note the talk has just begun to play on: wait until frames come again.
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
  const at = notes.sort((a, b) => (a.id < b.id ? 1 : -1))[0]?.at ?? Number.NaN;
  return { off: Math.abs(at - seen.at) * 1000, wait: focused - seen.pressed };
}

/** Goes to a note as the popup does and gives how far the talk is from it on arrival, in milliseconds. */
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
  return Math.abs(note.at - at) * 1000;
}

function quantile(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1).padStart(7);
}

async function measure(browser: TestBrowser): Promise<void> {
  for (const rate of [1, 2, 0]) {
    const open = await openTalk(browser, talk);
    await watch(open);
    await open.player.evaluate((wanted) => {
      const video = document.querySelector<HTMLVideoElement>('#movie_player video');
      if (!video) return;
      video.loop = true;
      if (wanted === 0) video.pause();
      else video.playbackRate = wanted;
    }, rate);
    const samples: { off: number; wait: number }[] = [];
    while (samples.length < SAMPLES) samples.push(await sample(browser, open));
    const off = samples.map((each) => each.off);
    const wait = samples.map((each) => each.wait);
    stdout.write(
      `${browser.name.padEnd(9)} ${rate === 0 ? 'paused' : `rate ${rate}`}  ` +
        `moment off: p50 ${quantile(off, 0.5)}  p95 ${quantile(off, 0.95)}   ` +
        `key to field: p50 ${quantile(wait, 0.5)}  p95 ${quantile(wait, 0.95)}\n`,
    );
    const back: number[] = [];
    while (back.length < SAMPLES) back.push(await wayBack(browser, open));
    stdout.write(
      `${' '.repeat(19)}way back: p50 ${quantile(back, 0.5)}  p95 ${quantile(back, 0.95)}\n`,
    );
    await open.tab.close();
  }
}

for (const name of ['chromium', 'firefox'] as const) await withBrowser(name, measure);
