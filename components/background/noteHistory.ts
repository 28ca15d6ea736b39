import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ChangeId } from '../messages/pages';
import { type Note, NoteDraft } from '../notebook/note';
import type { TalkId } from '../talks/talk';

/** A change to a note that can be undone. `before` is absent where the change created the note. */
export interface NoteChange {
  id: ChangeId;
  what: 'saved' | 'edited' | 'deleted';
  before?: Note;
  after: Note;
}

const StoredNote = v.object({
  ...NoteDraft.entries,
  pictureIds: v.array(v.string()),
  createdAt: v.number(),
  updatedAt: v.number(),
});

/** Checks the fields that every stored change has. A valid change keeps its other fields too. */
const StoredChange = v.object({
  id: v.string(),
  what: v.picklist(['saved', 'edited', 'deleted']),
  before: v.exactOptional(StoredNote),
  after: StoredNote,
});

/** The change to undo is no longer stored. */
export class TooOldError extends Error {
  constructor() {
    super('That change cannot be taken back any more.');
    this.name = 'TooOldError';
  }
}

const CHANGES_KEY = 'changes';

/** Older changes cannot be undone; a deleted note is still in the trash. */
const MAX_CHANGES = 50;

/** For all changes together: `storage.session` holds 10 MB, which other data shares. */
const MAX_CHARACTERS = 2_000_000;

/** The last changes of all notes, newest last. They outlive the background but not the browser. */
export const changes = {
  /** Records a change. If the session's storage is full, the change stands but cannot be undone. */
  async record(change: Omit<NoteChange, 'id'>): Promise<ChangeId> {
    const id = crypto.randomUUID();
    const record = rewrite((all) => withinBounds([...all, { ...change, id }]));
    await record.catch(() => {});
    return id;
  },

  async get(id: ChangeId): Promise<NoteChange | undefined> {
    return (await read()).find((change) => change.id === id);
  },

  /** Returns the last change of a talk's notes. */
  async last(talkId: TalkId): Promise<NoteChange | undefined> {
    return (await read()).findLast(({ after }) => after.talkId === talkId);
  },

  /** Forgets a change that was undone. */
  async drop(id: ChangeId): Promise<void> {
    await rewrite((all) => all.filter((change) => change.id !== id));
  },

  /** Forgets all changes. */
  async forget(): Promise<void> {
    await rewrite(() => []);
  },
};

function withinBounds(all: NoteChange[]): NoteChange[] {
  const latest = all.slice(-MAX_CHANGES);
  let room = MAX_CHARACTERS;
  const first = latest.findLastIndex((change) => (room -= JSON.stringify(change).length) < 0) + 1;
  return latest.slice(first);
}

/** Returns the stored changes except damaged ones. */
async function read(): Promise<NoteChange[]> {
  const { [CHANGES_KEY]: stored } = await browser.storage.session.get(CHANGES_KEY);
  const isWhole = (change: unknown): change is NoteChange =>
    v.safeParse(StoredChange, change).success;
  return Array.isArray(stored) ? stored.filter(isWhole) : [];
}

async function rewrite(next: (all: NoteChange[]) => NoteChange[]): Promise<void> {
  await navigator.locks.request(CHANGES_KEY, async () => {
    await browser.storage.session.set({ [CHANGES_KEY]: next(await read()) });
  });
}
