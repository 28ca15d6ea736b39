// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_CHOICE, readSettings } from '../../components/settings/settings';
import { emptyNotebook, take } from '../imports/notebooks';
import { copied, dix, noteOf, openPopup, pictureOf, playing } from './stage';
import { violations } from './violations';

const notes = [noteOf(dix, 1, 12.9, 'First *point*'), noteOf(dix, 2, 723, 'Second')];

/** Returns the next file that is saved. */
function savedFile(): { name: () => string; text: () => Promise<string> } {
  let content = new Blob();
  let name = '';
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    content = blob as Blob;
    return 'blob:talkmark';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    name = this.download;
  });
  return { name: () => name, text: () => content.text() };
}

describe('taking the notes of a talk out', () => {
  it('copies them as Markdown and says how many', async () => {
    const { user } = await openPopup({ inTab: playing(dix), notes, talks: [dix] });
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    await screen.findByText('Copied 2 notes.');
    const markdown = await copied();
    expect(markdown).toMatch(/^---\n/);
    expect(markdown).toContain('Paul Dix');
    expect(markdown).toContain('[0:12](https://youtu.be/2Al5OWhpCu0?t=9) First *point*');
    expect(markdown).toContain('[12:03](https://youtu.be/2Al5OWhpCu0?t=720) Second');
    expect(markdown).toContain('Why time series fit databases badly');
  });

  it('copies formatted text beside it, with the pictures inside', async () => {
    const [first] = notes;
    if (!first) throw new Error('There are notes.');
    const id = '0b8a4f0c-7a59-4c2b-9d36-6d9a3f0c1a11';
    const pictured = { ...first, pictureIds: [id] };
    const pictures = [{ ...pictureOf(first.id, id), alt: 'A <graph>', credit: 'Paul' }];
    const { user } = await openPopup({ inTab: playing(dix), notes: [pictured], pictures });
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    await screen.findByText('Copied 1 note.');
    const html = await copied('text/html');
    expect(html).toContain('<h1>Time series data: the worst');
    expect(html).toContain('<em>point</em>');
    expect(html).toMatch(/<img src="data:image\/webp;base64,[\w+/=]+" alt="A <graph>">/);
    expect(html).toContain('<em>Paul</em>');
    expect(await copied()).toContain('A \\<graph>');
  });

  it('counts one note in the singular', async () => {
    const { user } = await openPopup({ inTab: playing(dix), notes: notes.slice(0, 1) });
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied 1 note.')).toBeTruthy();
  });

  it('says so where the browser refuses the clipboard', async () => {
    const { user } = await openPopup({ inTab: playing(dix), notes });
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('NotAllowedError'));
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    await screen.findByText(/The browser did not allow copying\. Your notes are unchanged\./);
    expect(screen.queryByText(/^Copied/)).toBeNull();
  });

  it('downloads the same text under a safe name', async () => {
    const { user } = await openPopup({ inTab: playing(dix), notes });
    const saved = savedFile();
    await user.click(await screen.findByRole('button', { name: 'Export…' }));
    await user.click(await screen.findByRole('button', { name: 'Download' }));
    await screen.findByText('Downloaded 2 notes.');
    expect(saved.name()).toMatch(/^dotScale 2015 - Paul Dix - Time series data.*\.md$/);
    expect(saved.name()).not.toMatch(/[:/\\]/);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await screen.findByText('Copied 2 notes.');
    expect(await saved.text()).toBe(await copied());
  });

  it('remembers what was chosen', async () => {
    const { user } = await openPopup({ inTab: playing(dix), notes });
    await user.click(await screen.findByRole('button', { name: 'Export…' }));
    await user.selectOptions(await screen.findByLabelText('Format'), 'Table (CSV)');
    await user.click(screen.getByLabelText('Quotes of what was said'));
    await user.click(screen.getByLabelText('Addresses written out'));
    await waitFor(async () =>
      expect((await readSettings()).exporting).toEqual({
        ...FIRST_CHOICE,
        format: 'csv',
        without: ['quotes'],
        writtenLinks: true,
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(await screen.findByRole('button', { name: 'Export…' }));
    expect(await screen.findByDisplayValue('Table (CSV)')).toBeTruthy();
  });

  it('offers no format that could not be read', async () => {
    const { user } = await openPopup({ inTab: playing(dix), notes: notes.slice(0, 1) });
    await user.click(await screen.findByRole('button', { name: 'Export…' }));
    await screen.findByRole('option', { name: 'Obsidian' });
    // YouTube ignores a list of fewer than three chapters.
    expect(screen.queryByRole('option', { name: /YouTube/ })).toBeNull();
  });

  it('is not offered without notes', async () => {
    await openPopup({ inTab: playing(dix) });
    await waitFor(() => expect(screen.getByText(/No notes on this talk yet/)).toBeTruthy());
    expect(screen.queryByRole('button', { name: 'Export…' })).toBeNull();
  });

  it('gives a backup of the talk, what is only for the user too', async () => {
    const [first, second] = notes;
    if (!first || !second) throw new Error('There are notes.');
    const own = [first, { ...second, onlyForMe: true }];
    const { user } = await openPopup({ inTab: playing(dix), notes: own, talks: [dix] });
    await user.click(await screen.findByRole('button', { name: 'Export…' }));
    await user.selectOptions(await screen.findByLabelText('Format'), 'backup');
    const saved = savedFile();
    await user.click(screen.getByRole('button', { name: 'Download' }));
    await screen.findByText(/^Downloaded/);
    const again = emptyNotebook();
    await take(again, await saved.text());
    expect(await again.notes.toArray()).toEqual(own);
  });
});

describe('taking one note out', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
    document.title = 'Talkmark';
  });

  const open = async () => {
    const stage = await openPopup({ inTab: playing(dix), notes, talks: [dix] });
    const name = 'Export the note at 12 minutes, 3 seconds';
    await stage.user.click(await screen.findByRole('button', { name }));
    await screen.findByRole('dialog', { name: 'Export this note' });
    return stage;
  };

  it('copies it alone, with what is known of its talk', async () => {
    const { user } = await open();
    const dialog = within(screen.getByRole('dialog'));
    await user.click(await dialog.findByRole('button', { name: 'Copy' }));
    await screen.findByText('Copied 1 note.');
    const markdown = await copied();
    expect(markdown).toContain('Paul Dix');
    expect(markdown).toContain('[12:03](https://youtu.be/2Al5OWhpCu0?t=720) Second');
    expect(markdown).not.toContain('First');
    expect(await violations()).toEqual([]);
  });

  it('offers no backup of it: that is one of its talk', async () => {
    await open();
    await screen.findByRole('option', { name: 'Obsidian' });
    expect(screen.queryByRole('option', { name: /^Talkmark backup/ })).toBeNull();
  });

  it('is not offered for a note that is only for the user', async () => {
    const own = notes.map((note) => ({ ...note, onlyForMe: true }));
    await openPopup({ inTab: playing(dix), notes: own, talks: [dix] });
    await screen.findAllByRole('button', { name: /^Edit the note/ });
    expect(screen.queryByRole('button', { name: /^Export the note/ })).toBeNull();
  });
});
