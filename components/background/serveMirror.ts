import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import { browser } from 'wxt/browser';
import { createMirror, type MirroredTable } from '../mirror/mirror';
import { openMirrorStore } from '../mirror/mirrorStore';
import { readNotebookLoss, setNotebookLoss } from '../mirror/notebookLoss';
import type { Notebook } from '../notebook/database';
import { showCounts } from './badge';
import type { Handlers } from './handlers';
import { ownPage } from './senderRules';

/**
 * The key in `storage.session` that is set once the notebook has been compared since the browser
 * started.
 */
const COMPARED_KEY = 'mirrorCompared';

interface Mirror {
  /**
   * Resolves once the two are compared. Until then nothing may be deleted permanently: it would be
   * taken for lost.
   */
  compared: Promise<unknown>;
  /**
   * Must be called after another page has written a lot, because the background may have been
   * asleep meanwhile.
   */
  catchUp: () => void;
  /**
   * Empties the mirror before the work, which empties the notebook, so that nothing is taken for
   * lost if the background is stopped in between. Where the work fails, what is left in the
   * notebook is mirrored again.
   */
  emptyFirst: (work: () => Promise<void>) => Promise<void>;
  handlers: Handlers<'restoreLost' | 'forgetLost'>;
}

/**
 * Keeps a mirror of the notebook, and compares the two once after each start of the browser:
 * Chromium may silently replace a damaged database with an empty one.
 */
export function serveMirror(db: Notebook): Mirror {
  const mirror = createMirror(db, openMirrorStore());
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> =>
    navigator.locks.request('mirror', task);

  /** @returns whether the notebook lacks something */
  const compare = async (): Promise<boolean> => {
    const before = await readNotebookLoss();
    // The loss stays recorded until the user decides.
    if (before?.what === 'missing') return true;
    const { [COMPARED_KEY]: isCompared } = await browser.storage.session.get(COMPARED_KEY);
    if (isCompared && !before) return false;
    const found = await mirror.compare().catch(() => undefined);
    if (!found) await setNotebookLoss({ what: 'unreadable' });
    else if (found.lost > 0) await setNotebookLoss({ what: 'missing' });
    else {
      await setNotebookLoss(undefined);
      if (found.unmirrored > 0) await mirror.writeAll();
    }
    await browser.storage.session.set({ [COMPARED_KEY]: true });
    return found?.lost !== 0;
  };

  const isReadable = async (): Promise<boolean> =>
    mirror.compare().then(
      () => true,
      () => false,
    );

  Dexie.on('storagemutated', (parts) => {
    const changed = changedIn(db, parts);
    if (changed.length === 0) return;
    void inTurn(async () => {
      const isLost = await compare();
      for (const { table, ids } of changed) await mirror.write(table, ids, isLost);
    });
  });
  const compared = inTurn(compare);

  const handlers: Mirror['handlers'] = {
    restoreLost: ownPage(() =>
      inTurn(async () => {
        if (!(await isReadable())) await makeAnew(db);
        const restored = await mirror.restore();
        await setNotebookLoss(undefined);
        void showCounts(db);
        return restored;
      }),
    ),
    forgetLost: ownPage(() =>
      inTurn(async () => {
        await mirror.writeAll();
        await setNotebookLoss(undefined);
      }),
    ),
  };
  const catchUp = (): void =>
    void inTurn(async () => {
      if (!(await compare())) await mirror.writeAll();
    });
  const emptyFirst = (work: () => Promise<void>): Promise<void> =>
    inTurn(async () => {
      await mirror.clear();
      try {
        await work();
      } catch (error) {
        await mirror.writeAll();
        throw error;
      }
      await setNotebookLoss(undefined);
    });
  return { compared, catchUp, emptyFirst, handlers };
}

/** With less free space than this, a database may be unreadable because the disk is full. */
const FULL_DISK_BYTES = 50_000_000;

/**
 * Deletes a database that cannot be read, so that the mirror's content can go into a new one.
 * @throws Error where the disk may be full: the notebook is then intact, and can be read once there
 * is space
 */
async function makeAnew(db: Notebook): Promise<void> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  if (quota - usage < FULL_DISK_BYTES) throw new Error('There is no room.');
  await db.delete({ disableAutoOpen: false });
}

interface Change {
  table: MirroredTable;
  ids: string[];
}

/**
 * Returns the records that a change to the notebook affects; another page may have made the change.
 */
function changedIn(db: Notebook, parts: ObservabilitySet): Change[] {
  return (['notes', 'talks', 'conferences'] as const).flatMap((table) => {
    const part = parts[`idb://${db.name}/${table}/`];
    if (!part) return [];
    const ids: string[] = [];
    // Without `new`, Dexie's `RangeSet` relies on strict mode, which the built background does not
    // have.
    for (const { from } of new RangeSet().add(part)) {
      if (typeof from === 'string') ids.push(from);
    }
    return ids.length === 0 ? [] : [{ table, ids }];
  });
}
