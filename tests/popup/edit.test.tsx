// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../components/notebook/note';
import { readUnsavedEdits } from '../../components/notebook/unsavedEdits';
import { dix, noteOf, openPopup, playing } from './stage';

const note = noteOf(dix, 1, 12, 'Old');

async function openEditor() {
  const stage = await openPopup({ inTab: playing(dix), notes: [note] });
  await stage.user.click(
    await screen.findByRole('button', { name: 'Edit the note at 12 seconds' }),
  );
  return stage;
}

const field = (): HTMLTextAreaElement =>
  screen.getByRole('textbox', { name: 'Text of the note at 12 seconds' });

describe('editing a note in place', () => {
  it('saves with Enter and gives the focus back', async () => {
    const { user, sent } = await openEditor();
    expect(document.activeElement).toBe(field());
    await user.keyboard(' and{Shift>}{Enter}{/Shift}new{Enter}');
    expect(sent).toEqual([{ type: 'editNote', data: { id: note.id, text: 'Old and\nnew' } }]);
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    await screen.findByText(/Old and\s+new/);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit the note at 12 seconds');
  });

  it('saves with Ctrl+Enter and with its button', async () => {
    const { user, sent } = await openEditor();
    await user.keyboard('!{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    await user.click(screen.getByRole('button', { name: /^Edit/ }));
    await user.keyboard('?');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent.map(({ data }) => data)).toMatchObject([{ text: 'Old!' }, { text: 'Old!?' }]);
  });

  it('takes the edit back with Escape and leaves the popup open', async () => {
    const { user, sent } = await openEditor();
    await user.keyboard(' more');
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    fireEvent(field(), escape);
    expect(escape.defaultPrevented).toBe(true);
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(screen.getByText('Old')).toBeTruthy();
    expect(sent).toEqual([]);
    expect((await readUnsavedEdits()).size).toBe(0);
  });

  it.each([
    ['isComposing', { isComposing: true }],
    ['the key code 229', { keyCode: 229 }],
  ])('leaves keys with %s to the input method', async (_, mark) => {
    const { user, sent } = await openEditor();
    await user.keyboard('字');
    for (const key of ['Enter', 'Escape']) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...mark });
      fireEvent(field(), event);
      expect(event.defaultPrevented).toBe(false);
    }
    expect(field().value).toBe('Old字');
    expect(sent).toEqual([]);
  });

  it('refuses an empty text with a sentence', async () => {
    const { user, sent } = await openEditor();
    await user.clear(field());
    await user.keyboard('  {Enter}');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/A note needs some text, so nothing was changed/)).toBeTruthy();
    expect(sent).toEqual([]);
    await user.keyboard('x');
    expect(screen.queryByText(/A note needs some text/)).toBeNull();
  });

  it('keeps the text where saving fails, and saves it at the next Enter', async () => {
    const { user, answer, sent } = await openEditor();
    answer({ editNote: () => Promise.reject(new Error('asleep')) });
    await user.keyboard(' new{Enter}');
    await screen.findByText(/The change could not be saved\. Your text is still here/);
    expect(field().value).toBe('Old new');
    answer({ editNote: () => undefined });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(screen.queryByText(/could not be saved/)).toBeNull();
    expect(sent).toHaveLength(2);
  });

  it('sends nothing where nothing was changed', async () => {
    const { user, sent } = await openEditor();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(sent).toEqual([]);
  });

  it('keeps an edit for the next popup, when a click beside it closed this one', async () => {
    const { user } = await openEditor();
    await user.keyboard(' and half');
    await waitFor(async () => {
      const before = { text: 'Old', at: 12 };
      const edit = { text: 'Old and half', moment: '0:12', end: '', before };
      expect([...(await readUnsavedEdits())]).toEqual([[note.id, edit]]);
    });
    await user.click(screen.getByRole('button', { name: '5 seconds later' }));
    await user.type(screen.getByRole('textbox', { name: 'Until' }), '0:30');
    document.body.replaceChildren();
    await openPopup({ inTab: playing(dix), notes: [note] });
    await waitFor(() => expect(field().value).toBe('Old and half'));
    const fields = screen.getAllByRole<HTMLInputElement>('textbox');
    expect(fields.map(({ value }) => value)).toEqual(['Old and half', '0:17', '0:30']);
  });
});

describe('editing the moment of a note', () => {
  const moment = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Moment' });
  const text = (): HTMLTextAreaElement =>
    screen.getByRole('textbox', { name: /^Text of the note/ });
  const end = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Until' });

  async function openMoment(more: Partial<Note> = {}) {
    const edited = { ...note, at: 723.4, ...more };
    const stage = await openPopup({ inTab: playing(dix), notes: [edited] });
    await stage.user.click(await screen.findByRole('button', { name: /^Edit the note/ }));
    return stage;
  }

  it('saves a moment that is typed, with the text', async () => {
    const { user, sent } = await openMoment();
    expect(moment().value).toBe('12:03');
    await user.keyboard(' text');
    await user.clear(moment());
    await user.type(moment(), '1h2m3s{Enter}');
    await screen.findByText('Note moved to 1:02:03.');
    const data = { id: note.id, text: 'Old text', at: 3723 };
    expect(sent).toEqual([{ type: 'editNote', data }]);
    await screen.findByRole('button', { name: 'Go to 1 hour, 2 minutes, 3 seconds' });
  });

  it('moves by its buttons, and the picture follows', async () => {
    const { user, sent } = await openMoment();
    for (const name of ['5 seconds earlier', '1 second earlier', '1 second later']) {
      await user.click(screen.getByRole('button', { name }));
    }
    await user.click(screen.getByRole('button', { name: '5 seconds later' }));
    await user.click(screen.getByRole('button', { name: '5 seconds later' }));
    expect(moment().value).toBe('12:08');
    expect(screen.getByText('12 minutes, 8 seconds')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent.map(({ type }) => type)).toEqual([...Array(5).fill('showMoment'), 'editNote']);
    const moments = sent.map(({ data }) => (data as { at: number }).at);
    const expected = [718.4, 717.4, 718.4, 723.4, 728.4, 728.4];
    expect(moments.map((at) => Math.round(at * 10) / 10)).toEqual(expected);
    expect(sent[0]?.data).toEqual({ talkId: dix.id, at: moments[0] });
  });

  it('moves by its keys, never before the start', async () => {
    const { user } = await openMoment({ at: 3 });
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(moment().value).toBe('0:04');
    await user.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{ArrowDown}{/Alt}');
    expect(moment().value).toBe('0:08');
    await user.keyboard('{Alt>}{Shift>}{ArrowDown}{ArrowDown}{/Shift}{/Alt}');
    expect(moment().value).toBe('0:00');
    expect(text().value).toBe('Old');
  });

  it('keeps the fractions of what is not touched', async () => {
    const { user, sent } = await openMoment({ until: 760.9 });
    await user.keyboard(' text{Enter}');
    expect(sent).toEqual([{ type: 'editNote', data: { id: note.id, text: 'Old text' } }]);
  });

  it.each(['1:99', '-5', 'soon', ''])('refuses %j with a sentence', async (typed) => {
    const { user, sent } = await openMoment();
    await user.clear(moment());
    await user.type(moment(), `${typed}{Enter}`);
    expect(screen.getByText(/That is no moment, so nothing was changed/)).toBeTruthy();
    expect(moment().getAttribute('aria-invalid')).toBe('true');
    expect(moment().getAttribute('aria-describedby')).toBe(
      screen.getByText(/That is no moment/).id,
    );
    expect(sent).toEqual([]);
  });

  it('makes a range, moves its end and takes it away', async () => {
    const { user, sent } = await openMoment();
    await user.type(end(), '12:40{Enter}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    await user.click(screen.getByRole('button', { name: /^Edit the note/ }));
    expect(end().value).toBe('12:40');
    await user.clear(end());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(sent.map(({ data }) => data)).toEqual([
      { id: note.id, until: 760 },
      { id: note.id, until: null },
    ]);
  });

  it.each(['12:03', '0:10', '1:99'])('refuses %j as the end of a range', async (typed) => {
    const { user, sent } = await openMoment();
    await user.type(end(), `${typed}{Enter}`);
    expect(screen.getByText(/That is no moment after the first/)).toBeTruthy();
    expect(end().getAttribute('aria-invalid')).toBe('true');
    expect(sent).toEqual([]);
  });

  it.each([
    ['a bookmark', { text: '' }, ''],
    ['a picture', { pictureIds: ['one'] }, 'Old'],
  ])('needs no text for %s', async (_, more, before) => {
    const { user, sent } = await openMoment(more);
    expect(text().value).toBe(before);
    await user.clear(text());
    await user.click(screen.getByRole('button', { name: '1 second later' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(sent.at(-1)?.data).toMatchObject({ id: note.id, at: 724.4 });
  });
});
