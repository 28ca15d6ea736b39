// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { NoteList } from '../../components/notes/NoteList';
import { dix, noteOf } from './stage';

afterEach(cleanup);

it('draws two rows anew when the talk comes to another note', () => {
  const notes = [1, 2, 3, 4].map((number) => noteOf(dix, number, number, `n${number}`));
  const drawn = vi.fn<() => void>();
  const observedNotes = notes.map((note) => ({
    ...note,
    // This getter runs whenever the row is rendered.
    get pictureIds(): string[] {
      drawn();
      return [];
    },
  }));
  const props = {
    notes: observedNotes,
    chapters: [],
    unsaved: { get: () => undefined, keep: vi.fn<() => void>(), forget: vi.fn<() => void>() },
    onJump: vi.fn<() => void>(),
    onExport: vi.fn<() => void>(),
    onLost: vi.fn<() => void>(),
    changes: { remove: vi.fn<() => Promise<void>>(), edit: vi.fn<() => Promise<boolean>>() },
  };
  const { rerender } = render(<NoteList {...props} current={observedNotes[0]?.id} />);
  const perRow = drawn.mock.calls.length / notes.length;
  drawn.mockClear();
  rerender(<NoteList {...props} current={observedNotes[1]?.id} />);
  expect(drawn).toHaveBeenCalledTimes(2 * perRow);
});
