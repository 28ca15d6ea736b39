import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ChangeId } from '../messages/pages';
import { type Note, NoteDraft } from '../notebook/note';
import type { TalkId } from '../talks/talk';

/** A change of a note that can be taken back. `before` is absent where the change made the note. */
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

/** Checks what every stored change has. A whole change keeps its further fields. */
const StoredChange = v.object({
  id: v.string(),
  what: v.picklist(['saved', 'edited', 'deleted']),
  before: v.exactOptional(StoredNote),
  after: StoredNote,
});

/** The change to take back is not remembered any more. */
export class TooOldError extends Error {
  constructor() {
    super('That change cannot be taken back any more.');
    this.name = 'TooOldError';
  }
}

const CHANGES_KEY = 'changes';

/** Older changes cannot be taken back; a deleted note is in the trash all the same. */
const MAX_CHANGES = 50;

/** For all changes together: the session holds 10 MB, and other things. */
const MAX_CHARACTERS = 2_000_000;

/** The last changes of all notes, newest last. They outlive the background, not the browser. */
export const changes = {
  /** Remembers a change. Where the session is full the change stands, and cannot be taken back. */
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

  /** Forgets a change that was taken back. */
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

/** Returns the stored changes without those that are damaged. */
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
