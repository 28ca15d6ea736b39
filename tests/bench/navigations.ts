import { argv, stdout } from 'node:process';
import type { BrowserName, TestBrowser } from '../harness/browser';
import { closed, openTalk, type OpenTalk, stored, typeNote } from '../harness/talkmark';
import { until } from '../harness/until';
import { composerOver } from '../harness/videos';
import { withBrowser } from '../harness/withBrowser';

// Counts the notes that are filed under the wrong talk when the page goes from talk to talk at random while notes are
// written: `npm run bench:navigations`, after `npm run build`. An argument sets the number of navigations.

const NAVIGATIONS = Number(argv[2] ?? 50);

interface ReplicaPage {
  navigateTo(id: string, way: object): Promise<void>;
}

const anyOf = <T>(choices: readonly T[]): T =>
  choices[Math.floor(Math.random() * choices.length)] as T;
const coin = (): boolean => anyOf([true, false]);

/** Some are in the catalogue, so that their player is loaded before the key press. */
const talks = ['wy3L7XUq-g0', 'w7o9xNyZCQo', 'GLQyj-kBRdo', 'random00001', 'random00002'];

/** Navigates to another talk in one of the ways that pages use, without waiting for it. */
async function leaveFor(open: OpenTalk, id: string): Promise<void> {
  const way = { order: anyOf(['address first', 'video first']), newElement: coin() };
  await open.player.evaluate(
    (video, how) => {
      const page = window as unknown as ReplicaPage;
      Object.assign(window, { settled: false });
      void page.navigateTo(video, how).then(() => Object.assign(window, { settled: true }));
    },
    id,
    way,
  );
}

const isSettled = (open: OpenTalk): Promise<boolean> =>
  open.player.evaluate(() => (window as unknown as { settled: boolean }).settled);

/** Writes a note that is begun on one talk and saved on another. @returns false where it is filed wrongly */
async function noteAcross(browser: TestBrowser, open: OpenTalk, from: string): Promise<boolean> {
  const text = crypto.randomUUID();
  const composer = await composerOver(browser, open.tab);
  if (coin()) await leaveFor(open, anyOf(talks));
  await typeNote(browser, composer, text);
  await browser.keys.press('Return');
  await closed(composer);
  const note = (await stored(browser)).find((row) => row.text === text);
  await open.tab.bringToFront();
  await until(() => isSettled(open));
  return note?.talkId === `youtube:${from}`;
}

async function measure(browser: TestBrowser): Promise<void> {
  const open = await openTalk(browser, `https://www.youtube.com/watch?v=${anyOf(talks)}`);
  let wrong = 0;
  for (let count = 0; count < NAVIGATIONS; count += 1) {
    const id = anyOf(talks);
    await leaveFor(open, id);
    await until(() => isSettled(open));
    if (!(await noteAcross(browser, open, id))) wrong += 1;
  }
  stdout.write(`${browser.name.padEnd(9)} wrong: ${wrong} of ${NAVIGATIONS} notes\n`);
  await open.tab.close();
}

const names: BrowserName[] = ['chromium', 'firefox'];
for (const name of names) await withBrowser(name, measure);
