import { Dexie } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerMessage } from '../../components/background/handlers';
import { serveMirror } from '../../components/background/serveMirror';
import { createMirror } from '../../components/mirror/mirror';
import { openMirrorStore } from '../../components/mirror/mirrorStore';
import { readNotebookLoss, setNotebookLoss } from '../../components/mirror/notebookLoss';
import { openNotebook } from '../../components/notebook/database';
import { forgetDexieListeners } from '../harness/dexieListeners';
import { WAIT_MS } from '../harness/waitMs';
import { dix, noteOf, storedTalk } from '../popup/stage';

type Handler = (message: { sender: object }) => unknown;
const registered = vi.hoisted(() => new Map<string, Handler>());

vi.mock('../../components/messages', () => ({
  onMessage: (type: string, handler: Handler) => void registered.set(type, handler),
}));

const own = { sender: { url: 'chrome-extension://abc/popup.html' } };
const notes = [noteOf(dix, 1, 12, 'first'), noteOf(dix, 2, 34, 'second')];

/** One task at a time, as the browser's locks are. */
function locks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_: string, task: () => Promise<unknown>) => {
      const next = last.then(task);
      last = next.catch(() => {});
      return next;
    },
  };
}

function start(quota = 1e12) {
  const storage = { estimate: async () => ({ quota, usage: 0 }) };
  vi.stubGlobal('navigator', { locks: locks(), storage });
  const db = openNotebook();
  const mirror = serveMirror(db);
  answerMessage('restoreLost', mirror.handlers);
  answerMessage('forgetLost', mirror.handlers);
  return { db, ...mirror };
}

/** As after the browser was closed, with a notebook that was mirrored. */
async function mirrored(quota?: number) {
  const first = start(quota);
  await first.db.talks.put(storedTalk(dix));
  await first.db.notes.bulkPut(notes);
  first.catchUp();
  await vi.waitFor(async () => {
    const mirror = createMirror(first.db, openMirrorStore());
    expect(await mirror.compare()).toEqual({ lost: 0, unmirrored: 0 });
  }, WAIT_MS);
  await fakeBrowser.storage.session.clear();
  return first.db;
}

beforeEach(async () => {
  forgetDexieListeners();
  registered.clear();
  await Promise.all(openNotebook().tables.map((table) => table.clear()));
  await Dexie.delete('talkmark-mirror');
});

it('says nothing of a notebook that has all', async () => {
  await mirrored();
  await start().compared;
  expect(await readNotebookLoss()).toBeUndefined();
});

it('says that notes are missing, and puts them back', async () => {
  const db = await mirrored();
  await db.notes.clear();
  await start().compared;
  expect(await readNotebookLoss()).toEqual({ what: 'missing' });
  expect(await registered.get('restoreLost')?.(own)).toBe(2);
  expect(await db.notes.toArray()).toEqual(notes);
  expect(await readNotebookLoss()).toBeUndefined();
});

it('leaves it so where the user wants that, and has forgotten them', async () => {
  const db = await mirrored();
  await db.notes.delete(notes[0]?.id ?? ('' as never));
  await start().compared;
  await registered.get('forgetLost')?.(own);
  await fakeBrowser.storage.session.clear();
  await start().compared;
  expect(await readNotebookLoss()).toBeUndefined();
  expect(await db.notes.count()).toBe(1);
});

it('takes its word back where the notebook can be read again, and never deletes it then', async () => {
  const db = await mirrored();
  await setNotebookLoss({ what: 'unreadable' });
  const deleted = vi.spyOn(db, 'delete');
  expect(await registered.get('restoreLost')?.(own)).toBe(0);
  expect(deleted).not.toHaveBeenCalled();
  await setNotebookLoss({ what: 'unreadable' });
  await start().compared;
  expect(await readNotebookLoss()).toBeUndefined();
  expect(await db.notes.toArray()).toEqual(notes);
});

it('deletes no notebook that cannot be read since the disk may be full', async () => {
  await mirrored();
  const { db, compared } = start(1000);
  await compared;
  vi.spyOn(db, 'table').mockImplementation(() => {
    throw new Error('Internal error opening backing store');
  });
  const deleted = vi.spyOn(db, 'delete');
  await expect(Promise.resolve(registered.get('restoreLost')?.(own))).rejects.toThrow('no room');
  expect(deleted).not.toHaveBeenCalled();
});
