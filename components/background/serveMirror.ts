import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import { browser } from 'wxt/browser';
import { createMirror, type MirroredTable } from '../mirror/mirror';
import { openMirrorStore } from '../mirror/mirrorStore';
import { readLost, setLost } from '../mirror/notebookLoss';
import type { Notebook } from '../notebook/database';
import { showCounts } from './badge';
import type { Handlers } from './handlers';
import { ownPage } from './senderRules';

/** Set in the session's storage once the notebook was compared since the browser started. */
const COMPARED_KEY = 'mirrorCompared';

interface Mirror {
  /** Before it is done, nothing may be deleted for good: it would be taken for lost. */
  compared: Promise<unknown>;
  /** To be called after another page has written much, through which the background may have slept. */
  catchUp: () => void;
  /**
   * Empties it before the work, which empties the notebook: stopped in between, nothing is taken for lost. Where the
   * work fails, what is left in the notebook is mirrored again.
   */
  emptyFirst: (work: () => Promise<void>) => Promise<void>;
  handlers: Handlers<'restoreLost' | 'forgetLost'>;
}

/**
 * Keeps a mirror of the notebook, and compares the two once each time the browser has started: Chromium may
 * give an empty database for a damaged one, without a word.
 */
export function serveMirror(db: Notebook): Mirror {
  const mirror = createMirror(db, openMirrorStore());
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> =>
    navigator.locks.request('mirror', task);

  /** @returns whether the notebook lacks something */
  const compare = async (): Promise<boolean> => {
    const before = await readLost();
    // It stays so until the user decides.
    if (before?.what === 'missing') return true;
    const { [COMPARED_KEY]: isCompared } = await browser.storage.session.get(COMPARED_KEY);
    if (isCompared && !before) return false;
    const found = await mirror.compare().catch(() => undefined);
    if (!found) await setLost({ what: 'unreadable' });
    else if (found.lost > 0) await setLost({ what: 'missing' });
    else {
      await setLost(undefined);
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
        await setLost(undefined);
        void showCounts(db);
        return restored;
      }),
    ),
    forgetLost: ownPage(() =>
      inTurn(async () => {
        await mirror.writeAll();
        await setLost(undefined);
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
      await setLost(undefined);
    });
  return { compared, catchUp, emptyFirst, handlers };
}

/** With less free room, a database that cannot be read may be one of a full disk. */
const FULL_DISK_BYTES = 50_000_000;

/**
 * Deletes a database that cannot be read, for the mirror's content to go into a new one.
 * @throws Error where the disk may be full: the notebook is sound then, and will be read when there is room
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

/** The records that a change of the notebook was about; it may have been made by another page. */
function changedIn(db: Notebook, parts: ObservabilitySet): Change[] {
  return (['notes', 'talks', 'conferences'] as const).flatMap((table) => {
    const part = parts[`idb://${db.name}/${table}/`];
    if (!part) return [];
    const ids: string[] = [];
    // Called without `new`, Dexie's `RangeSet` counts on strict code, which the built background is not.
    for (const { from } of new RangeSet().add(part)) {
      if (typeof from === 'string') ids.push(from);
    }
    return ids.length === 0 ? [] : [{ table, ids }];
  });
}
