import { expect, it } from 'vitest';
import type { Scope, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { panelBeside } from '../harness/panel';
import {
  clickNamed,
  currentTime,
  openComposer,
  type OpenTalk,
  openTalk,
  showsText,
  stored,
  talk,
  writeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';

/** A talk of its own for the second test. */
const disque = 'https://www.youtube.com/watch?v=GRuFG7QVvCY';

/** Seconds: the lead-in that comes with the settings. */
const LEAD_IN = 3;

async function noteAt(browser: TestBrowser, open: OpenTalk, at: number, text: string) {
  await seek(open, at);
  const composer = await openComposer(browser, open);
  await writeNote(browser, composer, text);
}

async function seek({ player }: OpenTalk, at: number, plays = true): Promise<void> {
  await player.evaluate(
    async (seconds, on) => {
      const video = document.querySelector<HTMLVideoElement>('#movie_player video');
      if (!video) return;
      video.currentTime = seconds;
      if (on) await video.play();
      else video.pause();
    },
    at,
    plays,
  );
}

async function isAt(panel: Scope, text: string): Promise<void> {
  await until(
    () =>
      panel.evaluate(
        (wanted) =>
          document.querySelector('[aria-current="true"]')?.textContent?.includes(wanted) ?? false,
        text,
      ),
    { what: `the current note to be: ${text}` },
  );
}

async function rows(panel: Scope): Promise<string[]> {
  return panel.evaluate(() => [...document.querySelectorAll('li')].map((row) => row.innerText));
}

/** Clicks the moment of a note in the panel's list. */
async function clickMoment(panel: Scope, text: string): Promise<void> {
  await panel.evaluate((wanted) => {
    const row = [...document.querySelectorAll('li')].find((li) => li.innerText.includes(wanted));
    row?.querySelector('button')?.setAttribute('data-moment', '');
  }, text);
  await panel.click('[data-moment]');
}

describeInBrowsers('the side panel', (session) => {
  it('follows the talk, takes notes at their first key, filters, edits and seeks', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    await noteAt(browser, open, 5, 'an early thought');
    await noteAt(browser, open, 12, '? a question');
    await noteAt(browser, open, 40, 'a late thought');
    await seek(open, 9);
    const panel = await panelBeside(browser, 'https://www.youtube.com/*');
    await showsText(panel, 'Cluster management at Google with Borg');
    await isAt(panel, 'an early thought');
    await isAt(panel, 'a question');
    const isWhole = await panel.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return scrollHeight === clientHeight;
    });
    expect(isWhole, 'that the list scrolls and not the page around it').toBe(true);

    await seek(open, 20, false);
    await panel.click('section textarea');
    await browser.keys.type('typed here');
    await showsText(panel, '0:20');
    await until(async () => (await stored(browser, 'drafts')).length === 1, { what: 'the draft' });
    await browser.keys.press('Return');
    await showsText(panel, 'Note at 0:20 saved.');
    await isAt(panel, 'typed here');
    const note = (await stored(browser)).find(({ text }) => text === 'typed here');
    expect(note?.at).toBeCloseTo(20, 1);
    expect(await stored(browser, 'drafts')).toEqual([]);

    await clickNamed(panel, 'Questions');
    await showsText(panel, '1 of 4');
    expect(await rows(panel)).toEqual([expect.stringContaining('a question')]);
    await clickNamed(panel, 'Questions');
    await until(async () => (await rows(panel)).length === 4, { what: 'all notes' });

    await clickNamed(panel, 'Edit the note at 20 seconds');
    await panel.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('li textarea');
      field?.setRangeText('re', 0, 0, 'end');
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await clickNamed(panel, 'Save');
    await showsText(panel, 'retyped here');

    const late = (await stored(browser)).find(({ text }) => text === 'a late thought');
    const goal = (late?.at ?? Number.NaN) - LEAD_IN;
    await clickMoment(panel, 'a late thought');
    await until(async () => Math.abs((await currentTime(open.player)) - goal) < 0.01, {
      what: 'the talk to begin before the note',
    });
    await isAt(panel, 'a late thought');
    await panel.close();
    await open.tab.close();
  });

  it('opens by its key, stays with the tab in front and says what to do without a talk', async () => {
    const { browser } = session();
    // Without a display no key and no click reaches the browser's own window.
    if (!browser.hasDisplay) return;
    const open = await openTalk(browser, disque);
    await noteAt(browser, open, 5, 'before it');
    await noteAt(browser, open, 40, 'behind it');
    await browser.keys.press('alt+p');
    const panel = await browser.sidePanel();
    await showsText(panel, 'Introducing Disque');
    await showsText(panel, 'before it');
    await seek(open, 41, false);
    await isAt(panel, 'behind it');

    const other = await browser.openTab('https://example.org/');
    await showsText(panel, 'No talk was found in this tab.');
    await showsText(panel, 'press Alt+N there');
    await showsText(panel, 'Latest notes');
    await other.close();
    await open.tab.bringToFront();
    await showsText(panel, 'Introducing Disque');
    await isAt(panel, 'behind it');
    await clickMoment(panel, 'before it');
    await isAt(panel, 'before it');
    await open.tab.close();
  });
});

describeInBrowsers('the button of the popup', (session) => {
  it('opens the side panel in its place', async () => {
    const { browser } = session();
    if (!browser.hasDisplay) return;
    const open = await openTalk(browser, talk);
    const popup = await browser.openPopup(open.tab);
    await clickNamed(popup, 'Side panel');
    const panel = await browser.sidePanel();
    await showsText(panel, 'Cluster management at Google with Borg');
    await until(async () => !(await popup.isOpen()), { what: 'the popup to close' });
    await open.tab.close();
  });
});
