import { expect, it } from 'vitest';
import type { Scope, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { faults } from '../harness/faults';
import {
  clickNamed,
  openComposer,
  openTalk,
  showsText,
  stored,
  talk,
  writeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';

/** Sets the texts of the talk's notes, and adds a picture to the first note and a chapter to the talk. */
async function fillNotebook(browser: TestBrowser, texts: string[]): Promise<void> {
  const page = await browser.extensionPage('composer.html');
  await page.evaluate(async (all) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('talkmark');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('not opened')));
    });
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, 300, 150);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    const writing = db.transaction(['notes', 'talks', 'pictures'], 'readwrite');
    const notes = writing.objectStore('notes');
    const reading = notes.getAll();
    reading.addEventListener('success', () => {
      const [first] = reading.result;
      // Deleted before the others are written, one of which may have the same id.
      notes.delete(first.id);
      for (const [index, text] of all.entries()) {
        const id = first.id.slice(0, -1) + index.toString(16);
        notes.put({ ...first, id, text, at: 60 * index, pictureIds: index === 0 ? ['p'] : [] });
        const picture = { id: 'p', noteId: id, blob, width: 300, height: 150, createdAt: 1 };
        if (index === 0) writing.objectStore('pictures').put(picture);
      }
    });
    const talks = writing.objectStore('talks');
    const asking = talks.getAll();
    asking.addEventListener('success', () => {
      for (const each of asking.result)
        talks.put({ ...each, chapters: [{ title: 'Part 2', at: 100 }] });
    });
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    db.close();
  }, texts);
  await page.close();
}

/**
 * Presses Escape. No driver's key reaches a popup of Firefox: there the page gets an event, and must prevent its
 * default.
 */
async function pressEscape(browser: TestBrowser, popup: Scope): Promise<void> {
  if (browser.name === 'chromium') return browser.keys.press('Escape');
  const wasTaken = await popup.evaluate(() => {
    const init = { key: 'Escape', bubbles: true, cancelable: true };
    return document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init)) === false;
  });
  expect(wasTaken).toBe(true);
}

describeInBrowsers('the lists of notes', (session) => {
  it('show kinds, Markdown, chapters and pictures, without a fault that axe knows', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    await writeNote(browser, await openComposer(browser, open), 'a note');
    await fillNotebook(browser, [
      '',
      '? **why** #raft',
      '! [so](https://example.org/)',
      '[ ] to do',
      '> said',
    ]);
    const popup = await browser.openPopup(open.tab);
    await showsText(popup, 'Part 2');
    await until(
      () => popup.evaluate(() => document.querySelector('strong')?.textContent === 'why'),
      { what: 'the Markdown to be rendered' },
    );
    await until(
      () => popup.evaluate(() => (document.querySelector('img')?.naturalWidth ?? 0) === 300),
      { what: 'the picture to be shown' },
    );
    expect(await faults(popup)).toEqual([]);
    await popup.close();
    await open.tab.close();
  });

  it('enlarge a picture, whose Escape leaves the popup open', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const popup = await browser.openPopup(open.tab);
    const isEnlarged = () => popup.evaluate(() => document.querySelector('dialog')?.open === true);
    await showsText(popup, 'Bookmark');
    await until(() => popup.evaluate(() => document.querySelector('img') !== null));
    await popup.click('[aria-haspopup=dialog]');
    await until(isEnlarged, { what: 'the picture to be enlarged' });
    await pressEscape(browser, popup);
    await until(async () => !(await isEnlarged()), { what: 'the picture to be small again' });
    expect(await popup.isOpen()).toBe(true);
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('aria-haspopup'))).toBe(
      'dialog',
    );
    await popup.close();
    await open.tab.close();
  });

  it('check a task and move a note, for good', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const popup = await browser.openPopup(open.tab);
    await showsText(popup, 'to do');
    await popup.click('input[type=checkbox]');
    await showsText(popup, 'Task at 3:00 done.');
    await clickNamed(popup, 'Edit the note at 1 minute');
    await clickNamed(popup, '5 seconds later');
    await clickNamed(popup, 'Save');
    await showsText(popup, 'Note moved to 1:05.');
    const kept = async (): Promise<unknown> =>
      (await stored<{ at: number; done?: boolean }>(browser)).map(({ at, done }) => [at, done]);
    expect(await kept()).toContainEqual([65, undefined]);
    expect(await kept()).toContainEqual([180, true]);
    const again = await browser.openPopup(open.tab);
    await showsText(again, '1:05');
    await again.close();
    await open.tab.close();
  });

  it('are undone by a click, deletions and edits', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const popup = await browser.openPopup(open.tab);
    await clickNamed(popup, 'Delete the note at 4 minutes');
    await showsText(popup, 'Note at 4:00 deleted.');
    await clickNamed(popup, 'Undo');
    await showsText(popup, 'Taken back: the note at 4:00 is there again');
    await showsText(popup, 'said');
    await clickNamed(popup, 'Edit the note at 1 minute');
    await clickNamed(popup, '1 second earlier');
    await clickNamed(popup, 'Save');
    await showsText(popup, 'Note moved to 1:04.');
    await clickNamed(popup, 'Undo');
    await showsText(popup, 'is as it was before');
    await showsText(popup, '1:05');
    await popup.close();
    await open.tab.close();
  });

  it('have a trash in the settings, which gives a note back or lets it go', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const popup = await browser.openPopup(open.tab);
    await clickNamed(popup, 'Delete the note at 4 minutes');
    await showsText(popup, 'Note at 4:00 deleted.');
    await popup.close();
    await open.tab.close();
    const options = await browser.extensionPage('options.html');
    await clickNamed(options, 'Trash');
    await showsText(options, 'Goes for good on');
    await showsText(options, 'Alt+N begins a note');
    expect(await faults(options)).toEqual([]);
    await clickNamed(options, 'Restore the note at 4 minutes');
    await showsText(options, 'The trash is empty.');
    expect((await stored(browser)).filter(({ deletedAt }) => deletedAt !== undefined)).toEqual([]);
    await options.close();
  });
});
