// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { composerKeys } from '../../components/composer/keyList';
import { FIRST_CHOICE, changeSettings, readSettings } from '../../components/settings/settings';
import { commands, openOptions } from './stage';

describe('the settings of taking notes', () => {
  const seconds = (): HTMLInputElement =>
    screen.getByRole('spinbutton', { name: 'Start earlier, in seconds' });
  const pause = (): HTMLInputElement =>
    screen.getByRole('checkbox', { name: 'Pause while typing' });

  it('keep another size of pictures', async () => {
    const { user } = await openOptions();
    const sizes = screen.getByRole('combobox', { name: 'Pictures of the video' });
    await user.selectOptions(sizes, 'Small (640 pixels)');
    await waitFor(async () => expect((await readSettings()).pictureSize).toBe(640));
  });

  it('begin with their defaults, and are kept', async () => {
    const { user } = await openOptions();
    expect(seconds().value).toBe('3');
    expect(pause().checked).toBe(true);
    await user.clear(seconds());
    await user.type(seconds(), '12');
    // Stored when the field is left; the 1 on the way to 12 is not.
    expect((await readSettings()).leadIn).toBe(3);
    await user.click(pause());
    await waitFor(async () => {
      expect(await readSettings()).toEqual({
        pauseWhileTyping: false,
        leadIn: 12,
        keepWatched: true,
        countOnIcon: true,
        pictureSize: 1280,
        dateLanguage: '',
        exporting: FIRST_CHOICE,
        lastBackup: 0,
        backupEvery: 'never',
        backupTried: 0,
        backupLater: 0,
      });
    });
    expect(seconds().value).toBe('12');
  });

  it.each(['31', '-1', '', '1e3'])('refuse %j seconds with a sentence', async (typed) => {
    const { user } = await openOptions();
    await changeSettings({ leadIn: 10 });
    await waitFor(() => expect(seconds().value).toBe('10'));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await user.clear(seconds());
    if (typed !== '') await user.type(seconds(), typed);
    await user.keyboard('{Enter}');
    await user.tab();
    await screen.findByText(/That is no number from 0 to 30/);
    expect(seconds().getAttribute('aria-invalid')).toBe('true');
    expect(set).not.toHaveBeenCalled();
    expect((await readSettings()).leadIn).toBe(10);
  });

  it('keep seconds at Enter, and at each step', async () => {
    const { user } = await openOptions();
    await user.clear(seconds());
    await user.type(seconds(), '45{Backspace}{Enter}');
    await waitFor(async () => expect((await readSettings()).leadIn).toBe(4));
    // The field's arrows send these events, in Chromium and in Firefox.
    fireEvent.input(seconds(), { target: { value: '5' } });
    await waitFor(async () => expect((await readSettings()).leadIn).toBe(5));
    fireEvent.input(seconds(), { target: { value: '6' }, inputType: 'insertReplacementText' });
    await waitFor(async () => expect((await readSettings()).leadIn).toBe(6));
  });

  it('follow what is changed elsewhere', async () => {
    await openOptions();
    await act(() => changeSettings({ leadIn: 7, pauseWhileTyping: false }));
    await waitFor(() => expect(seconds().value).toBe('7'));
    expect(pause().checked).toBe(false);
  });

  it('say so where they could not be kept', async () => {
    const { user } = await openOptions();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await user.click(pause());
    await screen.findByText(/The setting could not be kept\. It is as it was/);
    expect(pause().checked).toBe(true);
  });
});

describe('the list of all keys', () => {
  const row = (what: string): string | null | undefined =>
    within(screen.getByRole('cell', { name: what }).closest('tr') ?? document.body).getAllByRole(
      'cell',
    )[0]?.textContent;

  it('says what is really set, and what is not', async () => {
    await openOptions();
    await screen.findByText('Start a note');
    expect(row('Start a note')).toBe('Alt+N');
    expect(row('Go to the next note')).toBe('no key');
    expect(row('Open or close Talkmark’s popup')).toBe('no key');
  });

  it('reads them again when the page is come back to', async () => {
    const { setKeys } = await openOptions();
    await screen.findByText('Start a note');
    setKeys(commands.map((command) => ({ ...command, shortcut: 'Ctrl+Shift+9' })));
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(row('Go to the next note')).toBe('Ctrl+Shift+9'));
  });

  it('leads to the page of the browser', async () => {
    const create = vi.fn<(tab: { url: string }) => Promise<void>>(() => Promise.resolve());
    const { user } = await openOptions();
    Object.assign(fakeBrowser.tabs, { create });
    await user.click(screen.getByRole('button', { name: 'Change these keys' }));
    expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  });

  it('says the way by hand in an older Firefox', async () => {
    const { user } = await openOptions();
    Object.assign(fakeBrowser.runtime, {
      getURL: (path: string) => `moz-extension://uuid/${path}`,
    });
    await user.click(screen.getByRole('button', { name: 'Change these keys' }));
    expect(await screen.findByText(/Open about:addons, click the gear/)).toBeTruthy();
  });

  it('has every key of the note field, each once', async () => {
    await openOptions();
    expect(row('New line')).toBe('Shift+Enter');
    expect(row('Moment 1 second later, with Shift 5')).toBe('Alt+↑');
    expect(
      screen.getByRole('cell', { name: 'Moment 1 second earlier, with Shift 5' }),
    ).toBeTruthy();
    expect(row('Slower')).toBe('Alt+,');
    expect(row('Close and keep the draft')).toBe('Esc');
    const all = composerKeys.map(({ keys }) => keys.join('+'));
    expect(new Set(all).size).toBe(all.length);
    expect(screen.getAllByRole('table')[1]?.querySelectorAll('tbody tr')).toHaveLength(all.length);
  });

  it('names the keys of a Mac on a Mac', async () => {
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
    await openOptions();
    await screen.findByText('Start a note');
    expect(row('Moment 1 second later, with Option 5')).toBe('Ctrl+Shift+↑');
  });
});
