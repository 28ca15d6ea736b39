// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DescribedTalk, TalkId } from '../../components/talks/talk';
import { dix, noteOf, playing, TAB } from '../popup/stage';
import { openPanel, tell } from './stage';

const bostock: DescribedTalk = {
  id: 'youtube:w7o9xNyZCQo' as TalkId,
  url: 'https://www.youtube.com/watch?v=w7o9xNyZCQo',
  guesses: { title: 'Coordinating unattended reboots' },
};
const notes = [
  noteOf(dix, 1, 10, 'first'),
  noteOf(dix, 2, 20, '? second'),
  noteOf(dix, 3, 40, '! third thought'),
];

const current = (): string | null | undefined =>
  document.querySelector('[aria-current=true]')?.textContent;

describe('the side panel', () => {
  it('follows the playback of the tab, and shows which note it is at', async () => {
    await openPanel({ inTab: playing(dix), notes });
    await screen.findByText('first');
    expect(current()).toBeUndefined();
    await tell(dix, { at: 21, rate: 0 });
    await waitFor(() => expect(current()).toContain('second'));
    await tell(dix, { at: 19.6, rate: 1 });
    await waitFor(() => expect(current()).toContain('first'));
    await waitFor(() => expect(current()).toContain('second'));
  });

  it('goes to a note at a click, which is then the current one', async () => {
    const { user, sent } = await openPanel({ inTab: playing(dix), notes });
    await tell(dix, { at: 11, rate: 0 });
    await waitFor(() => expect(current()).toContain('first'));
    sent.length = 0;
    await user.click(screen.getByRole('button', { name: 'Go to 40 seconds' }));
    expect(sent).toEqual([{ type: 'jumpTo', data: { talkId: dix.id, at: 40 } }]);
    // The talk starts before the chosen note.
    await tell(dix, { at: 37, rate: 0 });
    await waitFor(() => expect(current()).toContain('third'));
  });

  it('filters by words and kinds, and says how many are left', async () => {
    const { user } = await openPanel({ inTab: playing(dix), notes });
    const field = await screen.findByRole('searchbox');
    await user.type(field, 'THÍRD');
    expect(screen.getByText('1 of 3')).toBeTruthy();
    expect(screen.queryByText('first')).toBeNull();
    await user.keyboard('{Escape}');
    expect(screen.getByText('first')).toBeTruthy();
    const questions = screen.getByRole('button', { name: 'Questions' });
    await user.click(questions);
    expect(questions.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('1 of 3')).toBeTruthy();
    await user.click(questions);
    expect(screen.queryByText('1 of 3')).toBeNull();
  });

  it('lets a kind be taken back that no note has any more', async () => {
    const { user, db } = await openPanel({ inTab: playing(dix), notes });
    const questions = await screen.findByRole('button', { name: 'Questions' });
    await user.click(questions);
    const [first, second] = notes;
    const deletedAt = 5;
    if (second) await db.notes.put({ ...second, deletedAt });
    await screen.findByText('0 of 2');
    expect(questions.isConnected).toBe(true);
    await user.click(questions);
    await screen.findByText('first');
    expect(screen.queryByRole('button', { name: 'Questions' })).toBeNull();

    // The chosen kind is the only one left.
    const ideas = screen.getByRole('button', { name: 'Key ideas' });
    await user.click(ideas);
    if (first) await db.notes.put({ ...first, deletedAt });
    await screen.findByText('1 of 1');
    expect(ideas.isConnected).toBe(true);
  });

  it('asks again when the tab in front or its talk is another', async () => {
    const { sent, answer } = await openPanel({ inTab: playing(dix), notes });
    await screen.findByText('first');
    Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([{ id: 8 }]) });
    answer({ talkInTab: () => playing(bostock) });
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 8, windowId: 1 });
    await screen.findByRole('heading', { level: 1, name: 'Coordinating unattended reboots' });
    expect(screen.queryByText('first')).toBeNull();
    expect(sent.findLast(({ type }) => type === 'talkInTab')?.data).toEqual({ tabId: 8 });

    answer({ talkInTab: () => playing(dix) });
    await tell(dix, { at: 0, rate: 0 }, 8);
    await screen.findByRole('heading', { level: 1, name: dix.guesses.title ?? '' });

    answer({ talkInTab: () => ({ reason: 'no-video', frames: [] }) });
    await fakeBrowser.tabs.onUpdated.trigger(8, { status: 'complete' }, {} as Browser.tabs.Tab);
    await screen.findByText('No talk was found in this tab.');
  });

  it('says what to do in a tab without a talk, with the key that is set', async () => {
    await openPanel({ inTab: { reason: 'unreachable' }, notes, talks: [dix], shortcut: 'Alt+X' });
    expect(screen.getByText('No talk was found in this tab.')).toBeTruthy();
    expect(screen.getByText(/press Alt\+X there, or Talkmark’s button/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Latest notes' })).toBeTruthy();
  });

  it('says nothing of a button or popup that is not here where no key is set', async () => {
    await openPanel({ inTab: playing(dix), shortcut: '' });
    await screen.findByText(/Start one while it plays, type, press Enter/);
    cleanup();
    await openPanel({ shortcut: '' });
    await screen.findByText(/Open one, press Talkmark’s button in the toolbar while it plays/);
  });

  it('brings the current note into view, but not while a note is edited', async () => {
    const scrolled = vi.fn<(to: ScrollToOptions) => void>();
    const { user } = await openPanel({ inTab: playing(dix), notes });
    await screen.findByText('first');
    const place = vi
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockImplementation(function (this: HTMLElement) {
        const row = [...document.querySelectorAll('li')].findIndex((li) => li === this);
        return row < 0 ? new DOMRect(0, 0, 300, 150) : new DOMRect(0, row * 100, 300, 100);
      });
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(1000);
    Object.assign(HTMLElement.prototype, { scrollTo: scrolled });
    await tell(dix, { at: 21, rate: 0 });
    await waitFor(() => expect(scrolled).toHaveBeenCalledOnce());
    expect(scrolled.mock.calls[0]?.[0]).toMatchObject({ top: 75 });
    expect(screen.queryByRole('button', { name: 'Back to now' })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Edit the note at 10 seconds' }));
    await tell(dix, { at: 41, rate: 0 });
    const back = await screen.findByRole('button', { name: 'Back to now' });
    expect(scrolled).toHaveBeenCalledOnce();
    await user.click(back);
    expect(scrolled).toHaveBeenCalledTimes(2);
    expect(document.activeElement?.textContent).toContain('Notes');

    // With the row in view, the list follows again.
    place.mockReturnValue(new DOMRect(0, 0, 300, 100));
    const scroller = document.querySelector('main > div > div > div');
    if (scroller) fireEvent(scroller, new Event('scrollend'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Back to now' })).toBeNull());
  });

  it('stays where the user reads until they come back', async () => {
    const { user } = await openPanel({ inTab: playing(dix), notes });
    await tell(dix, { at: 11, rate: 0 });
    await waitFor(() => expect(current()).toContain('first'));
    const scroller = document.querySelector('main > div > div > div') ?? document.body;
    const place = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect');
    place.mockImplementation(function (this: HTMLElement) {
      return this.matches('li') ? new DOMRect(0, 500, 300, 100) : new DOMRect(0, 0, 300, 300);
    });
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(1000);
    const scrolled = vi.fn<() => void>();
    Object.assign(HTMLElement.prototype, { scrollTo: scrolled });
    fireEvent.wheel(scroller);
    fireEvent(scroller, new Event('scrollend'));
    await screen.findByRole('button', { name: 'Back to now' });
    await tell(dix, { at: 21, rate: 0 });
    await waitFor(() => expect(current()).toContain('second'));
    // A second change of the row, after the list has checked the first one.
    await tell(dix, { at: 41, rate: 0 });
    await waitFor(() => expect(current()).toContain('third'));
    expect(scrolled).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Back to now' }));
    expect(scrolled).toHaveBeenCalledOnce();
  });

  it('names the tab that it is about', async () => {
    const { sent } = await openPanel({ inTab: playing(dix) });
    await fakeBrowser.tabs.onUpdated.trigger(
      TAB + 1,
      { status: 'complete' },
      {} as Browser.tabs.Tab,
    );
    expect(sent).toEqual([]);
    await fakeBrowser.tabs.onUpdated.trigger(TAB, { status: 'complete' }, {} as Browser.tabs.Tab);
    expect(sent).toEqual([{ type: 'talkInTab', data: { tabId: TAB } }]);
  });
});
