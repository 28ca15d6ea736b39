// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readUnsavedEdits } from '../../components/notes/unsavedEdits';
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
      expect([...(await readUnsavedEdits())]).toEqual([[note.id, 'Old and half']]);
    });
    document.body.replaceChildren();
    await openPopup({ inTab: playing(dix), notes: [note] });
    await waitFor(() => expect(field().value).toBe('Old and half'));
  });
});
