import { Dexie } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serveDeletion } from '../../components/background/deleteEverything';
import { answerMessage } from '../../components/background/handlers';
import { changes } from '../../components/background/noteHistory';
import { serveMirror } from '../../components/background/serveMirror';
import { createMirror } from '../../components/mirror/mirror';
import { openMirrorStore } from '../../components/mirror/mirrorStore';
import { readNotebookLoss } from '../../components/mirror/notebookLoss';
import { openNotebook } from '../../components/notebook/database';
import { keepUnsavedEdit, readUnsavedEdits } from '../../components/notebook/unsavedEdits';
import { changeSettings, readSettings } from '../../components/settings/settings';
import { forgetDexieListeners } from '../harness/dexieListeners';
import { WAIT_MS } from '../harness/waitMs';
import { dix, noteOf, pictureOf, storedTalk } from '../popup/stage';

type Handler = (message: { data: unknown; sender: object }) => Promise<void>;
const handlers = vi.hoisted(() => new Map<string, Handler>());

vi.mock('../../components/messages', () => ({
  onMessage: (type: string, handler: Handler) => void handlers.set(type, handler),
  sendMessage: () => Promise.resolve(),
}));

const own = { url: 'chrome-extension://abc/options.html' };
const note = noteOf(dix, 1, 12, 'first');

/** One task of a name at a time, as the browser's locks are. */
function locks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request: (name: string, ...rest: unknown[]) => {
      const task = rest.at(-1) as () => Promise<unknown>;
      const next = (last.get(name) ?? Promise.resolve()).then(task);
      last.set(
        name,
        next.catch(() => {}),
      );
      return next;
    },
  };
}

function start() {
  // The background before this one was stopped.
  forgetDexieListeners();
  vi.stubGlobal('navigator', { locks: locks(), storage: { estimate: async () => ({}) } });
  const db = openNotebook();
  const { compared, catchUp, emptyFirst } = serveMirror(db);
  answerMessage('deleteEverything', serveDeletion(db, emptyFirst));
  return { db, compared, catchUp, emptyFirst };
}

async function isMirrored(db: ReturnType<typeof openNotebook>): Promise<void> {
  const mirror = createMirror(db, openMirrorStore());
  await vi.waitFor(async () => {
    expect(await mirror.compare()).toEqual({ lost: 0, unmirrored: 0 });
  }, WAIT_MS);
}

async function used() {
  const started = start();
  const { db } = started;
  await db.talks.put(storedTalk(dix));
  await db.notes.put(note);
  await db.pictures.put(pictureOf(note.id, 'abc'));
  await db.drafts.put({ ...note, updatedAt: 1 });
  await changes.record({ what: 'saved', after: note });
  await keepUnsavedEdit(note.id, { text: 'half', moment: '', end: '' });
  await changeSettings({ leadIn: 7 });
  started.catchUp();
  await isMirrored(db);
  return started;
}

beforeEach(async () => {
  handlers.clear();
  await Promise.all(openNotebook().tables.map((table) => table.clear()));
  await Dexie.delete('talkmark-mirror');
});

it('deletes all of every kind, and nothing counts as lost at the next start', async () => {
  const { db } = await used();
  await handlers.get('deleteEverything')?.({ data: { isSure: true }, sender: own });
  const counts = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.count()]),
  );
  expect(counts).toEqual(db.tables.map(({ name }) => [name, 0]));
  expect(await changes.last(note.talkId)).toBeUndefined();
  expect([...(await readUnsavedEdits())]).toEqual([]);
  expect((await readSettings()).leadIn).toBe(3);
  await fakeBrowser.storage.session.clear();
  await start().compared;
  expect(await readNotebookLoss()).toBeUndefined();
});

it.each([
  ['a page of the web', { isSure: true }, { url: 'https://example.org/' }, 'may not ask'],
  ['a message that is not sure', {}, own, 'isSure'],
])('leaves all as it is for %s', async (_, data, sender, problem) => {
  const { db } = await used();
  await expect(handlers.get('deleteEverything')?.({ data, sender })).rejects.toThrow(problem);
  expect(await db.notes.toArray()).toEqual([note]);
  await isMirrored(db);
});

it('takes nothing for lost where it was stopped in between', async () => {
  const { db, emptyFirst } = await used();
  await new Promise<void>((resolve) => {
    // As the background that is stopped then: it goes no further.
    void emptyFirst(() => new Promise(() => resolve()));
  });
  await fakeBrowser.storage.session.clear();
  await start().compared;
  expect(await readNotebookLoss()).toBeUndefined();
  expect(await db.notes.toArray()).toEqual([note]);
});

it('copies again what could not be deleted', async () => {
  const { db, emptyFirst } = await used();
  await expect(emptyFirst(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(await db.notes.toArray()).toEqual([note]);
  await isMirrored(db);
});

it('leaves the copy of a notebook that cannot be read', async () => {
  const { db } = await used();
  vi.spyOn(db.notes, 'count').mockRejectedValue(new Error('damaged'));
  await expect(
    handlers.get('deleteEverything')?.({ data: { isSure: true }, sender: own }),
  ).rejects.toThrow('damaged');
  vi.restoreAllMocks();
  await isMirrored(db);
});
