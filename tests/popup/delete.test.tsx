// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UndoBar } from '../../components/notes/UndoBar';
import { dix, noteOf, openPopup, playing } from './stage';

const notes = [noteOf(dix, 1, 12, 'first'), noteOf(dix, 2, 723, 'second')];

describe('deleting a note', () => {
  it('is undone, one note after the other', async () => {
    const { user, sent } = await openPopup({ inTab: playing(dix), notes });
    await user.click(await screen.findByRole('button', { name: 'Delete the note at 12 seconds' }));
    await screen.findByText('Note at 0:12 deleted.');
    // An effect of the button moves the focus, which may come a moment after its text.
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    await waitFor(() => expect(screen.queryByText('first')).toBeNull());
    await user.click(screen.getByRole('button', { name: /^Delete the note at 12 minutes/ }));
    await screen.findByText('Note at 12:03 deleted.');
    await screen.findByText(/No notes on this talk yet/);

    await user.keyboard('{Enter}');
    await screen.findByText('second');
    await screen.findByText('Taken back: the note at 12:03 is there again');
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByText('first');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
    expect(document.activeElement?.textContent).toMatch(/^Notes/);
    const [first, second] = notes.map(({ id }) => id);
    expect(sent).toEqual([
      { type: 'deleteNote', data: { id: first } },
      { type: 'deleteNote', data: { id: second } },
      { type: 'undoChange', data: { changeId: 'change 2' } },
      { type: 'undoChange', data: { changeId: 'change 1' } },
    ]);
  });

  it('says so where it fails, and offers no undo', async () => {
    const { user, answer } = await openPopup({ inTab: playing(dix), notes });
    answer({ deleteNote: () => Promise.reject(new Error('asleep')) });
    await user.click(await screen.findByRole('button', { name: 'Delete the note at 12 seconds' }));
    await screen.findByText(/The note could not be deleted\. It is still here/);
    expect(screen.getByText('first')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('the time to undo', () => {
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  function show() {
    vi.useFakeTimers();
    const onOver = vi.fn<() => void>();
    const change = { id: 'a change', sentence: 'noteDeleted', at: 12 } as const;
    render(<UndoBar change={change} onUndo={vi.fn<() => void>()} onOver={onOver} />);
    const button = screen.getByRole('button', { name: 'Undo' });
    const wait = (milliseconds: number): void => {
      act(() => void vi.advanceTimersByTime(milliseconds));
    };
    return { onOver, button, wait, bar: button.parentElement ?? button };
  }

  it('is ten seconds after the focus left', () => {
    const { onOver, button, wait } = show();
    wait(60_000);
    expect(onOver).not.toHaveBeenCalled();
    fireEvent.blur(button);
    wait(9_999);
    expect(onOver).not.toHaveBeenCalled();
    wait(1);
    expect(onOver).toHaveBeenCalledOnce();
  });

  it('does not end while the bar is pointed at', () => {
    const { onOver, button, wait, bar } = show();
    fireEvent.pointerOver(bar);
    fireEvent.blur(button);
    wait(60_000);
    expect(onOver).not.toHaveBeenCalled();
    fireEvent.pointerOut(bar);
    wait(10_000);
    expect(onOver).toHaveBeenCalledOnce();
  });
});
