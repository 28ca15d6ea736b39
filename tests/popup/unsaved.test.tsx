// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { keepUnsavedEdit } from '../../components/notes/unsavedEdits';
import { dix, noteOf, openPopup, playing } from './stage';

const note = noteOf(dix, 1, 12, 'Old');
const other = noteOf(dix, 2, 40, 'other');

async function openList() {
  const stage = await openPopup({ inTab: playing(dix), notes: [note, other] });
  await screen.findByText('other');
  /** The row leaves the page and comes back. */
  const again = async (text: string): Promise<void> => {
    await stage.db.notes.update(note.id, { deletedAt: 5 });
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    await stage.db.notes.put({ ...note, text });
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
  };
  return { ...stage, again };
}

describe('an unsaved edit whose row comes back', () => {
  it('is still being made', async () => {
    const { user, again } = await openList();
    await user.click(screen.getByRole('button', { name: 'Edit the note at 12 seconds' }));
    await user.keyboard(' and more');
    await again('Old');
    expect(screen.getByDisplayValue('Old and more')).toBeTruthy();
  });

  it('does not come back once it is saved', async () => {
    await keepUnsavedEdit(note.id, { text: 'stale', moment: '0:12', end: '' });
    const { user, again } = await openList();
    const field = await screen.findByDisplayValue('stale');
    await user.type(field, '!{Enter}');
    await screen.findByText('stale!');
    await again('stale!');
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
