// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { describePicture } from '../../components/notebook/storedPictures';
import { dix, noteOf, openPopup, pictureOf, playing } from './stage';

const rows = (): HTMLElement[] => screen.getAllByRole('listitem');

describe('the kinds of notes in a list', () => {
  it('are words, and their signs are not repeated', async () => {
    const texts = ['? why', '! the point', '> as said', 'plain', ''];
    const notes = texts.map((text, index) => noteOf(dix, index, index, text));
    await openPopup({ inTab: playing(dix), notes });
    await screen.findByText('as said', { selector: 'blockquote p' });
    const said = rows().map((row) => row.textContent.replace(/^.*seconds?/, ''));
    expect(said).toEqual(['Questionwhy', 'Key ideathe point', 'Quoteas said', 'plain', 'Bookmark']);
  });

  it('are shown among the latest notes, too', async () => {
    await openPopup({ notes: [noteOf(dix, 1, 12, '? why #raft **now**')], talks: [dix] });
    expect((await screen.findByText('now', { selector: 'strong' })).textContent).toBe('now');
    expect(screen.getByText('Question')).toBeTruthy();
    expect(screen.getByText('#raft').tagName).toBe('SPAN');
  });
});

describe('a task', () => {
  const todo = noteOf(dix, 1, 12, '[ ] look it up');
  const box = (): HTMLInputElement =>
    screen.getByRole('checkbox', { name: 'Done: the task at 12 seconds' });

  it.each([
    ['of the talk', { inTab: playing(dix) }],
    ['among the latest notes', { talks: [dix] }],
  ])('%s is done by its box, and undone', async (_, scene) => {
    const { user, sent } = await openPopup({ ...scene, notes: [todo] });
    await screen.findByText('look it up');
    expect(box().checked).toBe(false);
    await user.click(box());
    await screen.findByText('Task at 0:12 done.');
    await waitFor(() => expect(box().checked).toBe(true));
    await user.click(box());
    await screen.findByText('Task at 0:12 to do again.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(box().checked).toBe(true));
    expect(sent).toEqual([
      { type: 'editNote', data: { id: todo.id, done: true } },
      { type: 'editNote', data: { id: todo.id, done: false } },
      { type: 'undoChange', data: { changeId: 'change 2' } },
    ]);
  });

  it('that was typed as done is so, until its box is clicked', async () => {
    const { user } = await openPopup({
      inTab: playing(dix),
      notes: [{ ...todo, text: '[x] looked up' }],
    });
    await screen.findByText('looked up');
    expect(box().checked).toBe(true);
    await user.click(box());
    await waitFor(() => expect(box().checked).toBe(false));
  });
});

describe('a range in a list', () => {
  it('is shown and read out with its end', async () => {
    const notes = [{ ...noteOf(dix, 1, 723, 'a'), until: 760 }];
    await openPopup({ inTab: playing(dix), notes });
    const name = 'Go to 12 minutes, 3 seconds, up to 12 minutes, 40 seconds';
    const button = await screen.findByRole('button', { name });
    expect(button.textContent).toContain('12:03–12:40');
  });
});

describe('the chapters of a talk', () => {
  const chapters = [
    { title: 'Second', at: 100 },
    { title: 'First', at: 10 },
    { title: ' ', at: 200 },
    { title: 'Without notes', at: 300 },
    { title: 'Last', at: 400 },
  ];

  it('stand before their first notes', async () => {
    const moments = [5, 10, 99.9, 100, 250, 400, 401];
    const notes = moments.map((at, index) => noteOf(dix, index, at, `n${index}`));
    await openPopup({ inTab: playing({ ...dix, chapters }), notes });
    await screen.findByText('n6');
    expect(rows().map((row) => row.querySelector('h3')?.textContent)).toEqual([
      undefined,
      'First',
      undefined,
      'Second',
      undefined,
      'Last',
      undefined,
    ]);
  });
});

describe('the pictures of a note', () => {
  const note = { ...noteOf(dix, 1, 723, ''), pictureIds: ['b', 'gone', 'a'] };
  const pictures = ['a', 'b'].map((id) => pictureOf(note.id, id));

  it('are shown in their order, are enlarged, and leave nothing behind', async () => {
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    const { user, db } = await openPopup({ inTab: playing(dix), notes: [note], pictures });
    const thumbnails = await screen.findAllByRole('button', {
      name: 'Picture at 12 minutes, 3 seconds',
    });
    expect(thumbnails).toHaveLength(2);
    const [first] = thumbnails;
    if (!first) throw new Error('There is no first picture.');
    await user.click(first);
    const dialog = await screen.findByRole('dialog');
    const image = within(dialog).getByRole('img', { name: 'Picture at 12 minutes, 3 seconds' });
    expect(image.getAttribute('src')).toMatch(/^blob:/);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(revoke).toHaveBeenCalledOnce();
    await db.notes.put({ ...note, pictureIds: [] });
    await waitFor(() => expect(screen.queryByRole('img')).toBeNull());
    expect(revoke).toHaveBeenCalledTimes(3);
  });

  it('can be described, and every letter is kept', async () => {
    const { user, sent, db } = await openPopup({
      inTab: playing(dix),
      notes: [note],
      pictures,
      answers: {
        describePicture: ({ id, ...words }) => describePicture(db, id, words),
      },
    });
    const [first] = await screen.findAllByRole('button', { name: /^Picture at/ });
    if (!first) throw new Error('There is no first picture.');
    await user.click(first);
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^What is to be seen/), 'A graph');
    await user.type(within(dialog).getByLabelText('Whose picture it is'), 'Paul Dix');
    await waitFor(() =>
      expect(sent.findLast(({ type }) => type === 'describePicture')?.data).toEqual({
        id: 'b',
        alt: 'A graph',
        credit: 'Paul Dix',
      }),
    );
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('button', { name: 'A graph' })).toBeTruthy();
  });

  it('keep their Escape from the popup', async () => {
    const { user } = await openPopup({ inTab: playing(dix), notes: [note], pictures });
    const [first] = await screen.findAllByRole('button', { name: /^Picture at/ });
    if (!first) throw new Error('There is no first picture.');
    await user.click(first);
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    (await screen.findByRole('dialog')).dispatchEvent(escape);
    expect(escape.defaultPrevented).toBe(true);
  });
});
