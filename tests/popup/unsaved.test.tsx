// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { keepUnsavedEdit } from '../../components/notebook/unsavedEdits';
import { dix, noteOf, openPopup, playing } from './stage';

const note = noteOf(dix, 1, 12, 'Old');
const other = noteOf(dix, 2, 40, 'other');

async function openList() {
  const stage = await openPopup({ inTab: playing(dix), notes: [note, other] });
  await screen.findByText('other');
  /** Removes the row from the page and brings it back. */
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

describe('an edit of a note that is changed meanwhile', () => {
  it('sends what was changed in its fields and nothing else', async () => {
    const { user, db, sent } = await openList();
    await user.click(screen.getByRole('button', { name: 'Edit the note at 12 seconds' }));
    await user.keyboard('!');
    await db.notes.update(note.id, { until: 15 });
    await screen.findByText('–0:15');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(sent).toEqual([{ type: 'editNote', data: { id: note.id, text: 'Old!' } }]);
    expect(await db.notes.get(note.id)).toMatchObject({ text: 'Old!', until: 15 });
  });
});

describe('an edit that is being saved', () => {
  it('is sent once and cannot be changed', async () => {
    const { user, sent, answer } = await openList();
    answer({ editNote: () => new Promise(() => {}) });
    await user.click(screen.getByRole('button', { name: 'Edit the note at 12 seconds' }));
    await user.keyboard('!{Enter}{Enter}?');
    expect(sent).toHaveLength(1);
    expect(screen.getByDisplayValue('Old!')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent).toHaveLength(1);
  });
});

describe('a row that goes with the focus in it', () => {
  it('leaves the focus to the heading', async () => {
    const { user, db } = await openList();
    await user.click(screen.getByRole('button', { name: 'Edit the note at 12 seconds' }));
    await db.notes.update(note.id, { deletedAt: 5 });
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    expect(document.activeElement?.textContent).toMatch(/^Notes/);
  });
});
