import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Notebook, openNotebook } from '../../components/notebook/database';
import type { Note } from '../../components/notebook/note';
import { restoreNote } from '../../components/notebook/notebook';
import { emptyTrash } from '../../components/notebook/trash';
import { Options } from '../../entrypoints/options/Options';
import { type Answers, dix, type Sent, standIn, storedTalk } from '../popup/stage';

interface Command {
  name: string;
  description: string;
  shortcut: string;
}

interface Stage {
  db: Notebook;
  user: ReturnType<typeof userEvent.setup>;
  /** What the page sent to the background, in order. */
  sent: Sent[];
  answer: (answers: Answers) => void;
  /** Sets other keys, as the user does on the browser's page. */
  setKeys: (commands: Command[]) => void;
}

/** The keys of a browser that assigned one of three. */
export const commands: Command[] = [
  { name: '_execute_action', description: '', shortcut: '' },
  { name: 'note', description: 'Start a note', shortcut: 'Alt+N' },
  { name: 'next-note', description: 'Go to the next note', shortcut: '' },
];

/**
 * Opens the settings on this browser's notebook, and waits until all of them are there.
 * @param sites match patterns that the user granted
 */
export async function openOptions(notes: Note[] = [], sites: string[] = []): Promise<Stage> {
  const db = openNotebook();
  await Promise.all([db.notes.clear(), db.talks.clear()]);
  await db.talks.put(storedTalk(dix));
  await db.notes.bulkPut(notes);
  const sent: Sent[] = [];
  let answers: Answers = {
    restoreNote: ({ id }) => restoreNote(db, id, 9),
    emptyTrash: ({ id }) => emptyTrash(db, id),
  };
  standIn(sent, () => answers, '');
  let set = commands;
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '7.8.9' }) });
  const never = { addListener: () => {}, removeListener: () => {} };
  Object.assign(fakeBrowser, {
    commands: { getAll: () => Promise.resolve(set) },
    permissions: {
      onAdded: never,
      onRemoved: never,
      contains: () => Promise.resolve(true),
      getAll: () => Promise.resolve({ origins: sites }),
    },
  });
  // What this environment has none of; a test may have put its own there.
  if (!('storage' in navigator)) {
    const storage = { estimate: async () => ({ usage: 1 }), persisted: async () => true };
    Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
  }
  document.documentElement.lang = 'en';
  document.title = 'Talkmark settings';
  render(<Options />);
  await screen.findByText(/The trash is empty|Empty the trash/);
  await screen.findByRole('heading', { name: 'Taking notes' });
  return {
    db,
    user: userEvent.setup(),
    sent,
    answer: (more) => void (answers = { ...answers, ...more }),
    setKeys: (next) => void (set = next),
  };
}
