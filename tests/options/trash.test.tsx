// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { TRASH_TIME } from '../../components/notebook/trash';
import { dix, noteOf } from '../popup/stage';
import { openOptions } from './stage';

const day = 24 * 60 * 60 * 1000;
const now = Date.now();

/** Returns notes that were deleted some days ago; each text names the number of days. */
const deleted = (...days: number[]) =>
  days.map((ago, index) => {
    const note = noteOf(dix, index, 723, `? ${ago} days`);
    return { ...note, deletedAt: now - ago * day };
  });

const rows = (): HTMLElement[] => screen.getAllByRole('listitem').filter(isTrashed);
const isTrashed = (row: HTMLElement): boolean => row.textContent.includes('Goes for good');

describe('the trash', () => {
  it('has the notes of the last 30 days, the last one first', async () => {
    const { db } = await openOptions([...deleted(29, 1, 31), noteOf(dix, 9, 1, 'alive')]);
    expect(rows()).toHaveLength(2);
    const [first] = rows();
    const goes = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(
      now - day + TRASH_TIME,
    );
    expect(first?.textContent).toContain(dix.guesses.title);
    expect(first?.textContent).toContain('12:03');
    expect(first?.textContent).toContain('Question');
    expect(first?.textContent).toContain('1 days');
    expect(first?.textContent).toContain(`Goes for good on ${goes}`);
    await db.notes.bulkPut(deleted(29, 1, 2));
    await waitFor(() => expect(rows()).toHaveLength(3));
  });

  it('gives a note back', async () => {
    const { user, sent, db } = await openOptions(deleted(1));
    await user.click(
      screen.getByRole('button', { name: 'Restore the note at 12 minutes, 3 seconds' }),
    );
    await screen.findByText('Note at 12:03 restored.');
    await screen.findByText('The trash is empty.');
    expect(document.activeElement?.textContent).toBe('Trash The trash is empty.');
    expect(sent.map(({ type }) => type)).toEqual(['restoreNote']);
    expect((await db.notes.toArray())[0]?.deletedAt).toBeUndefined();
  });

  it('deletes a note for good when it was asked for twice', async () => {
    const notes = deleted(1, 2);
    const { user, sent, db } = await openOptions(notes);
    const [remove] = screen.getAllByRole('button', { name: /^Delete for good the note/ });
    if (!remove) throw new Error('There is no button.');
    await user.click(remove);
    const dialog = screen.getByRole('dialog', { name: /^Delete the note at 12:03 for good\?/ });
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(remove);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent).toEqual([]);
    await user.click(remove);
    await user.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete for good' }),
    );
    await screen.findByText('Note at 12:03 deleted for good.');
    expect(sent).toEqual([{ type: 'emptyTrash', data: { id: notes[0]?.id } }]);
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(await db.notes.count()).toBe(1);
  });

  it('is emptied when it was asked for twice', async () => {
    const { user, sent, db } = await openOptions([...deleted(1, 2), noteOf(dix, 9, 1, 'alive')]);
    await user.click(screen.getByRole('button', { name: 'Empty the trash' }));
    const dialog = screen.getByRole('dialog', { name: /^Delete 2 notes for good\?/ });
    await user.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
    await screen.findByText('The trash was emptied.');
    await screen.findByText('The trash is empty.');
    expect(sent).toEqual([{ type: 'emptyTrash', data: {} }]);
    expect((await db.notes.toArray()).map(({ text }) => text)).toEqual(['alive']);
  });

  it('says so where nothing could be deleted', async () => {
    const { user, answer } = await openOptions(deleted(1));
    answer({ emptyTrash: () => Promise.reject(new Error('asleep')) });
    await user.click(screen.getByRole('button', { name: 'Empty the trash' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
    await screen.findByText(/Nothing could be deleted for good just now/);
    expect(rows()).toHaveLength(1);
  });

  it('and all settings have no fault that axe knows, with a question and without', async () => {
    const { user } = await openOptions(deleted(1, 2));
    const violations = async (): Promise<string[]> => {
      const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
      );
    };
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Empty the trash' }));
    expect(await violations()).toEqual([]);
  });
});
