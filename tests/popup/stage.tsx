import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TooOldError } from '../../components/background/noteHistory';
import type { Messages } from '../../components/messages';
import type { NoTalk, TalkInTab } from '../../components/messages/pages';
import {
  type NoteVersions,
  deleteNote,
  editNote,
  restoreNote,
  undoChange,
} from '../../components/notebook/changeNote';
import { type Notebook, openNotebook, type Picture } from '../../components/notebook/database';
import type { Draft, Note, NoteId } from '../../components/notebook/note';
import { NotebookContext } from '../../components/notebook/notebookContext';
import type { DescribedTalk, Talk, TalkId } from '../../components/talks/talk';
import { Popup } from '../../entrypoints/popup/Popup';

/** The id of the tab that the popup is opened on. */
export const TAB = 7;

/** The player of that tab. */
export const PLAYER_ID = '01a2058f-1749-40e7-a315-000000000001';

export const dix: DescribedTalk = {
  id: 'youtube:2Al5OWhpCu0' as TalkId,
  url: 'https://www.youtube.com/watch?v=2Al5OWhpCu0',
  guesses: {
    title: 'Time series data: the worst and best use case in distributed databases',
    speakers: ['Paul Dix'],
    conference: 'dotScale',
    edition: '2015',
    date: '2015-06-08',
  },
  subject: 'Why time series fit databases badly',
  slidesUrl: 'http://speakerdeck.com/player/efb10631fa58468ebd2364858b62a70c',
};

/** The same talk with the text of its page on the conference's site. */
export const onItsPage: DescribedTalk & Pick<Talk, 'page'> = {
  ...dix,
  page: {
    url: 'https://www.dotconferences.com/2015/06/paul-dix',
    fetchedAt: Date.UTC(2026, 10, 23, 12),
    title: 'Time series data',
    excerpt: 'What <b>breaks</b> first.\nAnd second.',
    text: 'What <b>breaks</b> first.\nAnd second.',
    links: [
      { url: 'https://example.org/tsm.pdf', text: 'The paper' },
      { url: 'https://example.org/', text: 'Elsewhere' },
    ],
  },
};

/** Answers of the background by message; an answer may be a promise, and may throw. */
export type Answers = {
  [Name in keyof Messages]?: (data: Parameters<Messages[Name]>[0]) => unknown;
};
export type Sent = { type: string; data: unknown };

export interface Stage {
  db: Notebook;
  user: ReturnType<typeof userEvent.setup>;
  /** The messages that the view sent to the background, in order, without the first `talkInTab`. */
  sent: Sent[];
  /** Replaces answers of the background from now on; an answer that throws is an error. */
  answer: (answers: Answers) => void;
}

export interface Scene {
  inTab?: TalkInTab | NoTalk;
  notes?: Note[];
  talks?: DescribedTalk[];
  pictures?: Picture[];
  drafts?: Draft[];
  shortcut?: string;
  /** True when the notebook cannot be opened. */
  unreadable?: boolean;
  answers?: Answers;
}

/** Returns the background's answer for a tab with this talk, paused. */
export function playing(talk: DescribedTalk): TalkInTab {
  const site = { host: 'www.youtube.com', access: 'built in' as const };
  const seen = { playerId: PLAYER_ID, known: true, talk, at: 723.4, playing: false };
  return { ...seen, site, videos: [], frames: [] };
}

/** Returns a note of a talk. The number gives the id, and the order of creation. */
export function noteOf(talk: DescribedTalk, number: number, at: number, text: string): Note {
  const id = `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}` as NoteId;
  return { id, talkId: talk.id, at, text, pictureIds: [], createdAt: number, updatedAt: number };
}

/** Returns a picture of a note, with bytes that are no image. */
export function pictureOf(noteId: NoteId, id: string): Picture {
  const blob = new Blob([id], { type: 'image/webp' });
  return { id, noteId, blob, width: 320, height: 180, createdAt: 1 };
}

/** Returns a talk as it is stored. */
export function storedTalk(talk: DescribedTalk): Talk {
  return { ...talk, corrections: {}, chapters: [], createdAt: 1, updatedAt: 1 };
}

/** Returns the content of the clipboard in one type. */
export async function copied(type: 'text/plain' | 'text/html' = 'text/plain'): Promise<string> {
  const [item] = await navigator.clipboard.read();
  return (await item?.getType(type))?.text() ?? '';
}

/** Opens the popup with a notebook and a background of its own, and waits until it is drawn. */
export async function openPopup(scene: Scene = {}): Promise<Stage> {
  return openView(<Popup />, scene);
}

/**
 * Opens another page of Talkmark in the same way.
 * @param ready a text that is on the page once it is drawn
 */
export async function openView(
  view: ReactNode,
  scene: Scene,
  ready = /Notes|Latest notes|talks to begin with|could not be read/,
): Promise<Stage> {
  const db = openNotebook(`view-${crypto.randomUUID()}`);
  await db.talks.bulkPut((scene.talks ?? []).map(storedTalk));
  await db.notes.bulkPut(scene.notes ?? []);
  await db.pictures.bulkPut(scene.pictures ?? []);
  await db.drafts.bulkPut(scene.drafts ?? []);
  if (scene.unreadable) db.close({ disableAutoOpen: true });
  const user = userEvent.setup();
  const sent: Sent[] = [];
  let answers: Answers = {
    talkInTab: () => scene.inTab ?? { reason: 'no-video', frames: [] },
    ...changeAnswers(db),
    restoreNote: ({ id }) => restoreNote(db, id, 9),
    ...scene.answers,
  };
  standIn(sent, () => answers, scene.shortcut ?? 'Alt+N');
  render(<NotebookContext value={db}>{view}</NotebookContext>);
  const stage = {
    db,
    user,
    sent,
    answer: (more: Answers) => void (answers = { ...answers, ...more }),
  };
  await screen.findAllByText(ready, { selector: 'h1, h2, p, bdi' });
  sent.length = 0;
  return stage;
}

/** Returns answers that change notes and undo changes, as the background does. Their ids are numbered. */
function changeAnswers(db: Notebook): Answers {
  const changes = new Map<string, NoteVersions>();
  const keep = (changed: NoteVersions): string => {
    const id = `change ${changes.size + 1}`;
    changes.set(id, changed);
    return id;
  };
  let now = 9;
  return {
    editNote: async (edit) => keep(await editNote(db, edit, (now += 1))),
    deleteNote: async ({ id }) => keep(await deleteNote(db, id, (now += 1))),
    undoChange: async ({ changeId }) => {
      const changed = changes.get(changeId);
      if (!changed) throw new TooOldError();
      await undoChange(db, changed, (now += 1));
    },
  };
}

/** Replaces the background, and the parts of the browser that the fake one lacks. */
export function standIn(sent: Sent[], answers: () => Answers, shortcut: string): void {
  const sendMessage = (message: Sent, reply: (response: unknown) => void): void => {
    sent.push({ type: message.type, data: message.data });
    const handler = answers()[message.type as keyof Messages] as
      | ((data: unknown) => unknown)
      | undefined;
    Promise.resolve()
      .then(() => handler?.(message.data))
      .then(
        (res) => reply({ res }),
        (error: Error) => reply({ err: { name: error.name, message: error.message, stack: '' } }),
      );
  };
  Object.assign(fakeBrowser.runtime, { sendMessage });
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([{ id: TAB }]) });
  Object.assign(fakeBrowser.windows, { getCurrent: () => Promise.resolve({ id: 1 }) });
  Object.assign(fakeBrowser, {
    commands: { getAll: () => Promise.resolve([{ name: 'note', shortcut }]) },
  });
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
