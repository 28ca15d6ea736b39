import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { describeInBrowsers } from '../harness/e2e';
import { emptyNotebook } from '../harness/emptyNotebook';
import { faults } from '../harness/faults';
import { popupAsTab } from '../harness/panel';
import {
  clickNamed,
  isMarked,
  openComposer,
  openTalk,
  showsText,
  stored,
  storedIn,
  talk,
  writeNote,
} from '../harness/talkmark';
import { until } from '../harness/until';

/** Makes the last backup, if there was one, two days old. */
async function setBack(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: Pick<typeof browser, 'storage'> };
  const time = Date.now() - 2 * 24 * 60 * 60 * 1000;
  await chrome.storage.local.set({ lastBackup: time, backupTried: time });
}

/** True where notebook and mirror have been compared since the browser started. */
async function isCompared(): Promise<unknown> {
  const { chrome } = globalThis as unknown as { chrome: Pick<typeof browser, 'storage'> };
  return (await chrome.storage.session.get('mirrorCompared'))['mirrorCompared'];
}

describeInBrowsers('a backup', (session) => {
  it('brings everything back in one step, and its import can be taken back', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    await writeNote(browser, await openComposer(browser, open), 'worth keeping');
    const page = await browser.extensionPage('library.html#/backup');
    await showsText(page, 'No backup was saved yet.');
    await clickNamed(page, 'Save a backup');
    await showsText(page, 'The backup is in your downloads.');
    const { text, name } = await browser.downloads.text(/^Talkmark .*\.json$/);
    const before = await stored(browser);
    expect(before).toHaveLength(1);

    await emptyNotebook(page);
    expect(await stored(browser)).toEqual([]);
    await page.chooseFile('input[type=file]', join(browser.downloads.folder, name));
    await showsText(page, 'Adds 1 note.');
    expect(await faults(page)).toEqual([]);
    await clickNamed(page, 'Import');
    await showsText(page, 'Imported 1 new note.');
    expect(await stored(browser)).toEqual(before);

    await clickNamed(page, 'Undo');
    await showsText(page, 'taken back');
    await until(async () => (await stored(browser)).length === 0, { what: 'the notes to go' });
    const broken = join(browser.downloads.folder, 'broken.json');
    await writeFile(broken, text.slice(0, -20));
    await page.chooseFile('input[type=file]', broken);
    await showsText(page, 'The file is damaged');
    expect(await stored(browser)).toEqual([]);
    await page.close();
    await open.tab.close();
  });

  it('is saved without being asked for, once the browser lets it be, as often as the user chose', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    await writeNote(browser, await openComposer(browser, open), 'saved by itself');
    const page = await browser.extensionPage('library.html#/backup');
    await showsText(page, 'Save one without being asked');
    await page.evaluate(setBack);
    await page.click('fieldset label:last-of-type input');
    expect(await browser.allow()).toBe(true);
    const saved = await browser.downloads.text(/^Talkmark.Talkmark \d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(saved.text)).toMatchObject({ format: 'talkmark-backup' });
    expect(saved.text).toContain('saved by itself');
    await showsText(page, 'The last backup was saved on');

    // The backup is now more than a day old, so the next note triggers the next backup.
    await page.evaluate(setBack);
    await open.tab.bringToFront();
    await writeNote(browser, await openComposer(browser, open), 'the day after');
    const next = await browser.downloads.text(/^Talkmark.Talkmark .* ?\(1\)\.json$/);
    expect(next.text).toContain('the day after');
    await page.close();
    await open.tab.close();
  });

  it('is offered before everything is deleted, which is asked for twice', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    await writeNote(browser, await openComposer(browser, open), 'to be deleted');
    const popup = await popupAsTab(browser, 'https://www.youtube.com/*');
    await showsText(popup, 'to be deleted');
    const options = await browser.extensionPage('options.html');
    await clickNamed(options, 'Your data');
    await showsText(options, 'emoving Talkmark deletes');
    await clickNamed(options, 'Delete everything');
    await showsText(options, 'All of that would go');
    expect(await faults(options)).toEqual([]);
    // The button that has the focus at first.
    await browser.keys.press('Return');
    await showsText(options, 'The backup is in your downloads.');
    await clickNamed(options, 'Go on');
    await showsText(options, 'Nothing but a backup brings it back.');
    expect((await stored(browser)).length).toBeGreaterThan(0);
    await clickNamed(options, 'Delete everything for good');
    await showsText(options, 'Everything is deleted');
    await showsText(options, '0 notes');
    expect(await storedIn(browser, 'notes', 'talks', 'drafts', 'pictures')).toEqual({
      notes: [],
      talks: [],
      drafts: [],
      pictures: [],
    });
    await until(() => popup.evaluate(() => !document.body.textContent.includes('to be deleted')), {
      what: 'the note to go from the popup',
    });
    await until(async () => !(await isMarked(open.player)), { what: 'the marks to go' });
    await popup.close();
    await options.close();
    await open.tab.close();

    // At the next start nothing of it counts as lost.
    await browser.restart();
    const library = await browser.extensionPage('library.html');
    await showsText(library, 'dotScale 2015');
    const page = await browser.extensionPage('manifest.json');
    await until(() => page.evaluate(isCompared), { what: 'notebook and mirror to be compared' });
    expect(
      await library.evaluate(() => document.body.textContent.includes('Notes that were here are')),
    ).toBe(false);
    await page.close();
    await library.close();
  });
});
