// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TooOldError } from '../../components/background/noteHistory';
import { ChangedSinceError, NoSuchNoteError } from '../../components/notebook/changeNote';
import { dix, noteOf, openPopup, playing } from './stage';

const notes = [noteOf(dix, 1, 12, 'first'), noteOf(dix, 2, 723, 'second')];

async function openList() {
  const stage = await openPopup({ inTab: playing(dix), notes });
  await screen.findByText('first');
  const edit = async (typed: string): Promise<void> => {
    await stage.user.click(screen.getByRole('button', { name: 'Edit the note at 12 seconds' }));
    await stage.user.keyboard(`${typed}{Enter}`);
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  };
  return { ...stage, edit };
}

describe('taking changes back', () => {
  it('goes through the edits of one note, newest first', async () => {
    const { user, edit } = await openList();
    await edit(' a');
    await screen.findByText('Note at 0:12 changed.');
    await edit(' b');
    await screen.findByText('first a b');
    await user.click(screen.getByRole('button', { name: 'Delete the note at 12 seconds' }));
    await waitFor(() => expect(screen.queryByText('first a b')).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('first a b');
    await screen.findByText('Taken back: the note at 0:12 is there again');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(document.activeElement?.textContent).toMatch(/^Notes/);
    for (const text of ['first a', 'first']) {
      await user.keyboard('{Control>}z{/Control}');
      await screen.findByText(text);
      await screen.findByText('Taken back: the note at 0:12 is as it was before');
    }
  });

  it('leaves the focus where it was after an edit', async () => {
    const { edit } = await openList();
    await edit(' a');
    await screen.findByRole('button', { name: 'Undo' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit the note at 12 seconds');
  });

  it.each(['Control', 'Meta'])('is done by %s+Z, but for a text field', async (held) => {
    const { user, edit, sent } = await openList();
    await edit(' a');
    await screen.findByText('first a');
    await user.click(screen.getByRole('button', { name: /^Edit the note at 12 minutes/ }));
    await user.keyboard(`{${held}>}z{/${held}}`);
    expect(sent).toHaveLength(1);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    await user.keyboard(`{${held}>}{Shift>}z{/Shift}{/${held}}z`);
    expect(sent).toHaveLength(1);
    await user.keyboard(`{${held}>}z{/${held}}`);
    await screen.findByText('first');
    expect(sent).toMatchObject([{ type: 'editNote' }, { type: 'undoChange' }]);
    await user.keyboard(`{${held}>}z{/${held}}`);
    expect(sent).toHaveLength(2);
  });

  it('is asked for once, though the key is pressed twice', async () => {
    const { user, edit, sent, answer } = await openList();
    await edit(' a');
    await edit(' b');
    answer({ undoChange: () => new Promise(() => {}) });
    await user.keyboard('{Control>}zz{/Control}');
    expect(sent.filter(({ type }) => type === 'undoChange')).toHaveLength(1);
  });

  it.each([
    [new ChangedSinceError(notes[0]?.id ?? ('' as never)), /was changed once more elsewhere/],
    [new TooOldError(), /too old to be taken back here/],
    [new NoSuchNoteError(notes[0]?.id ?? ('' as never)), /was deleted for good since/],
  ])('says why it cannot be done: %s', async (error, sentence) => {
    const { user, edit, answer } = await openList();
    await edit(' a');
    answer({
      undoChange: () => {
        throw error;
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText(sentence);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.getByText('first a')).toBeTruthy();
  });

  it('can be tried again where the background slept', async () => {
    const { user, edit, answer } = await openList();
    await edit(' a');
    answer({ undoChange: () => Promise.reject(new Error('asleep')) });
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText(/The change could not be taken back yet/);
    answer({ undoChange: () => undefined });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
    expect(screen.queryByText(/could not be taken back/)).toBeNull();
  });
});
