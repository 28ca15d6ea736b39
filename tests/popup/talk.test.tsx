// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dix, noteOf, onItsPage, openPopup, playing, storedTalk, TAB } from './stage';

const rows = (): string[] =>
  screen.getAllByRole('listitem').map((row) => row.querySelector('p')?.textContent ?? '');

// A query by role takes seconds for this many rows.
const rowCount = (): number => document.querySelectorAll('li').length;

describe('a tab with a talk', () => {
  it('says which talk it is', async () => {
    await openPopup({ inTab: playing(dix) });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(dix.guesses.title);
    const header = screen.getByRole('banner');
    expect(header.textContent).toContain('dotScale 2015 · June 8, 2015');
    expect(header.textContent).toContain('Paul Dix');
    expect(header.textContent).toContain('Why time series fit databases badly');
    const slides = within(header).getByRole('link', { name: /Slides/ });
    expect(slides.getAttribute('href')).toBe(dix.slidesUrl);
    expect(slides.getAttribute('rel')).toContain('noopener');
  });

  it('takes no address but one of the web for the slides', async () => {
    await openPopup({ inTab: playing({ ...dix, slidesUrl: 'javascript:alert(1)' }) });
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('shows a title as it is, whatever it looks like', async () => {
    const title = '<img src=x onerror=alert(1)> \u202Eevil';
    await openPopup({ inTab: playing({ ...dix, guesses: { title } }) });
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading.textContent).toBe(title);
    expect(heading.querySelector('bdi')).not.toBeNull();
    expect(document.querySelector('img')).toBeNull();
  });

  it('says what its page says, and where that was read', async () => {
    const { user } = await openPopup({ inTab: playing(dix), talks: [onItsPage] });
    const about = await screen.findByText('About this talk');
    await user.click(about);
    const around = about.closest('details');
    expect(around?.open).toBe(true);
    expect(around?.querySelector('p')?.textContent).toBe(onItsPage.page?.excerpt);
    const links = [...(around?.querySelectorAll('a') ?? [])];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['The paper (opens in a new tab)', 'https://example.org/tsm.pdf'],
      [
        'Read on www.dotconferences.com, November 23, 2026 (opens in a new tab)',
        'https://www.dotconferences.com/2015/06/paul-dix',
      ],
    ]);
    expect(links.every((link) => link.relList.contains('noopener'))).toBe(true);
  });

  it('prefers what the user corrected', async () => {
    const { db } = await openPopup({ inTab: playing(dix), talks: [dix] });
    await db.talks.put({ ...storedTalk(dix), corrections: { title: 'As I call it' } });
    const title = await screen.findByRole('heading', { level: 1, name: 'As I call it' });
    expect(title.textContent).toBe('As I call it');
  });

  it('lists the notes by their moments, and those that come later', async () => {
    const notes = [noteOf(dix, 1, 95, 'second'), noteOf(dix, 2, 12, 'first')];
    const deleted = { ...noteOf(dix, 3, 20, 'deleted'), deletedAt: 5 };
    const { db } = await openPopup({ inTab: playing(dix), notes: [...notes, deleted] });
    await waitFor(() => expect(rows()).toEqual(['first', 'second']));
    await db.notes.put(noteOf(dix, 4, 40.5, 'between'));
    await waitFor(() => expect(rows()).toEqual(['first', 'between', 'second']));
  });

  it('seeks the player at a click on a moment, and stays', async () => {
    const close = vi.spyOn(window, 'close').mockReturnValue();
    const notes = [noteOf(dix, 1, 723.25, 'a')];
    const { user, sent } = await openPopup({ inTab: playing(dix), notes });
    await user.click(await screen.findByRole('button', { name: 'Go to 12 minutes, 3 seconds' }));
    expect(sent).toEqual([{ type: 'jumpTo', data: { talkId: dix.id, at: 723.25 } }]);
    expect(close).not.toHaveBeenCalled();
  });

  it('starts a note at the moment of the press and makes room for it', async () => {
    const close = vi.spyOn(window, 'close').mockReturnValue();
    vi.spyOn(Date, 'now').mockReturnValue(1234);
    const { user, sent } = await openPopup({ inTab: playing(dix) });
    await user.click(screen.getByRole('button', { name: 'New note at 12:03 Alt+N' }));
    expect(sent).toEqual([{ type: 'startNote', data: { tabId: TAB, pressedAt: 1234 } }]);
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
  });

  it('stays and says so where the note could not be started', async () => {
    const close = vi.spyOn(window, 'close').mockReturnValue();
    const { user, answer } = await openPopup({ inTab: playing(dix) });
    answer({ startNote: () => Promise.reject(new Error('gone')) });
    await user.click(screen.getByRole('button', { name: /New note/ }));
    await screen.findByText(/The note could not be started\. Nothing was lost\./);
    expect(close).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText(/could not be started/)).toBeNull();
  });

  it('leads to a half-written note', async () => {
    vi.spyOn(window, 'close').mockReturnValue();
    const { db, user, sent } = await openPopup({ inTab: playing(dix) });
    const { id, talkId, at, text } = noteOf(dix, 1, 61, 'half');
    await db.drafts.put({ id, talkId, at, text, updatedAt: 1 });
    await screen.findByText('A half-written note waits at 1:01.');
    await user.click(screen.getByRole('button', { name: 'Finish it' }));
    expect(sent).toMatchObject([{ type: 'startNote', data: { tabId: TAB } }]);
  });

  it('keeps to a hundred rows until more are asked for', async () => {
    const notes = Array.from({ length: 230 }, (_, index) => noteOf(dix, index, index, `n${index}`));
    const { user } = await openPopup({ inTab: playing(dix), notes });
    await waitFor(() => expect(rowCount()).toBe(100));
    await user.click(screen.getByText('Show 100 more'));
    expect(rowCount()).toBe(200);
    expect(document.activeElement?.textContent).toContain('1:40');
    await user.click(screen.getByText('Show 30 more'));
    expect(rowCount()).toBe(230);
    expect(screen.queryByText(/Show \d+ more/)).toBeNull();
  });

  it('shows the start of a very long note, and the whole on demand', async () => {
    const long = 'word '.repeat(20_000).trim();
    const { user } = await openPopup({ inTab: playing(dix), notes: [noteOf(dix, 1, 1, long)] });
    await waitFor(() => expect(rows()[0]?.length).toBeLessThan(1000));
    await user.click(screen.getByRole('button', { name: 'Show the whole note' }));
    expect(rows()).toEqual([long]);
  });
});

describe('a browser that assigned no key', () => {
  it('says so and opens the page on which keys are set', async () => {
    const created = vi.fn<(tab: { url: string }) => Promise<void>>(() => Promise.resolve());
    const { user } = await openPopup({ inTab: playing(dix), shortcut: '' });
    Object.assign(fakeBrowser.tabs, { create: created });
    await screen.findByText(/No key is set for starting a note/);
    expect(screen.getByRole('button', { name: 'New note at 12:03' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Choose a key' }));
    expect(created).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  });

  it("opens Firefox's own page where it can", async () => {
    const openShortcutSettings = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const { user } = await openPopup({ shortcut: '' });
    Object.assign(fakeBrowser.commands, { openShortcutSettings });
    await user.click(screen.getByRole('button', { name: 'Choose a key' }));
    expect(openShortcutSettings).toHaveBeenCalledOnce();
  });

  it('says the way by hand in an older Firefox', async () => {
    const { user } = await openPopup({ shortcut: '' });
    Object.assign(fakeBrowser.runtime, {
      getURL: (path: string) => `moz-extension://uuid/${path}`,
    });
    await user.click(screen.getByRole('button', { name: 'Choose a key' }));
    expect(await screen.findByText(/Open about:addons, click the gear/)).toBeTruthy();
  });
});
