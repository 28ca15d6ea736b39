import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Scope, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { figure } from '../harness/figures';
import { type Area, videoOf } from '../harness/overVideo';
import {
  closed,
  openComposer,
  type OpenTalk,
  openTalk,
  stored,
  storedIn,
  talk,
  writeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';

/** Ways in which a page makes people press something other than they see. All but the last two restyle our hosts. */
const attacks = [
  'opacity: 0.01',
  'clip-path: inset(0 98% 98% 0)',
  'transform: scale(3)',
  'transform: translate(-120px, 60px) rotate(180deg)',
  'pointer-events: none',
  'filter: opacity(0) blur(9px)',
  'mix-blend-mode: difference; cursor: none',
  'display: none',
  'visibility: hidden; position: fixed; inset: 0',
  'moved into another element',
  'under an overlay',
  'under a popover and a scaled page',
] as const;

/** Applies one of them to every present and future element of Talkmark in the page. */
function attack(page: Scope, how: string): Promise<void> {
  return page.evaluate((rules) => {
    const cover = document.createElement('div');
    cover.textContent = 'Click here to win';
    cover.style.cssText = `position: fixed; inset: 0; width: 100%; height: 100%; border: 0; margin: 0;
      z-index: 2147483647; background: white; pointer-events: none`;
    const isMoved = rules.startsWith('moved');
    const isCovered = rules.startsWith('under');
    const trick = (element: Node): void => {
      if (!(element instanceof HTMLDivElement) || element === cover) return;
      if (!element.getAttribute('style')?.startsWith('all: initial')) return;
      if (isMoved) cover.append(element);
      else if (!isCovered) {
        element.style.cssText += `; ${rules.replaceAll(';', ' !important;')} !important`;
      }
    };
    if (isMoved) Object.assign(cover.style, { opacity: '0.01', transform: 'scale(1.2)' });
    if (isMoved || isCovered) document.body.append(cover);
    if (rules.includes('popover')) {
      cover.popover = 'manual';
      cover.showPopover();
      document.documentElement.style.transform = 'scale(1.2)';
    }
    for (const element of document.documentElement.children) trick(element);
    const watch = (records: MutationRecord[]): void => {
      for (const { addedNodes } of records) for (const node of addedNodes) trick(node);
    };
    new MutationObserver(watch).observe(document.documentElement, { childList: true });
  }, how);
}

/** Returns positions all over a video, and the one where our buttons appear. */
function placesOver({ left, top, right, bottom }: Area): { x: number; y: number }[] {
  const [columns, rows] = [3, 3];
  const grid = Array.from({ length: columns * rows }, (_, place) => ({
    x: left + ((right - left) * (0.4 + (place % columns))) / columns,
    y: top + ((bottom - top) * (0.4 + Math.floor(place / columns))) / rows,
  }));
  return [...grid, { x: left + 26, y: (top + bottom) / 2 - 10 }];
}

/** Moves the real mouse to each position and clicks once the page, or an element over it, has received the move. */
async function clickAround({ tab }: OpenTalk, area: Area): Promise<void> {
  for (const { x, y } of placesOver(area)) {
    await tab.mouse.move(x, y);
    await tab.evaluate(() => new Promise(requestAnimationFrame));
    await tab.mouse.down();
    await tab.mouse.up();
  }
}

function hasKeys(open: OpenTalk): () => Promise<boolean> {
  return async () => (await open.composer()).hasKeys();
}

async function kept(browser: TestBrowser): Promise<unknown> {
  const rows = await storedIn(browser, 'notes', 'pictures', 'talks', 'drafts');
  const talks = rows.talks as { id: string; guesses: object; corrections: object }[];
  const drafts = rows.drafts as { text: string }[];
  return {
    ...rows,
    talks: talks.map(({ id, guesses, corrections }) => ({ id, guesses, corrections })),
    drafts: drafts.filter(({ text }) => text !== ''),
    files: await readdir(browser.downloads.folder),
  };
}

describeInBrowsers('a page that tricks the pointer', (session) => {
  it('has it change, delete and export nothing', { timeout: 240_000 }, async () => {
    const { browser } = session();
    const first = await openTalk(browser, talk);
    // Now the page has buttons, marks and a composer.
    await writeNote(browser, await openComposer(browser, first), 'the only one');
    await until(async () => (await stored(browser)).length === 1, { what: 'the note' });
    await first.tab.close();
    const before = await kept(browser);
    for (const how of attacks) {
      const open = await openTalk(browser, talk);
      // Measured as a person sees it, before the attack, which may scale the page.
      const area = await videoOf(open.tab);
      await attack(open.tab, how);
      await clickAround(open, area);
      // The button also works while it is invisible, but the composer that it opens is empty.
      if (how === attacks[0]) await until(hasKeys(open), { what: 'the hidden field to open' });
      expect({ how, kept: await kept(browser) }).toEqual({ how, kept: before });
      await open.tab.close();
    }
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    await attack(open.tab, 'opacity: 0.01');
    await clickAround(open, await videoOf(open.tab));
    await open.tab.close();
    await closed(composer);
    expect(await kept(browser)).toEqual(before);
    const count = `${attacks.length} attacks with 10 clicks each`;
    await figure('S-6', browser.name, `${count}: nothing made, changed or exported`);
  });
});
