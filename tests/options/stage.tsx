import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { restoreNote } from '../../components/notebook/changeNote';
import { type Notebook, openNotebook } from '../../components/notebook/database';
import type { Note } from '../../components/notebook/note';
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
  /** The messages that the page sent to the background, in order. */
  sent: Sent[];
  answer: (answers: Answers) => void;
  /** Replaces the keys, as the user does on the browser's page. */
  setKeys: (commands: Command[]) => void;
}

/** The commands of a browser that assigned a key to one of three. */
export const commands: Command[] = [
  { name: '_execute_action', description: '', shortcut: '' },
  { name: 'note', description: 'Start a note', shortcut: 'Alt+N' },
  { name: 'next-note', description: 'Go to the next note', shortcut: '' },
];

/**
 * Opens the settings with this browser's notebook, and waits until all of them are shown.
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
  let currentCommands = commands;
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '7.8.9' }) });
  const never = { addListener: () => {}, removeListener: () => {} };
  Object.assign(fakeBrowser, {
    commands: { getAll: () => Promise.resolve(currentCommands) },
    permissions: {
      onAdded: never,
      onRemoved: never,
      contains: () => Promise.resolve(true),
      getAll: () => Promise.resolve({ origins: sites }),
    },
  });
  // The test environment has no storage manager; a test may have set its own.
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
    setKeys: (next) => void (currentCommands = next),
  };
}
