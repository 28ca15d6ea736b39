import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import { browser } from 'wxt/browser';
import { onMessage } from '../messages';
import type { Notebook } from '../notes/database';
import { requireOwnPage } from '../senders';
import { readLost, setLost } from './lost';
import { createMirror, type MirroredTable } from './mirror';
import { openMirrorStore } from './mirrorStore';

/** So many changes at once are those of an import: all is written anew. */
const MANY = 1000;

/** Says in the session's storage that the notebook was compared since the browser started. */
const COMPARED = 'mirrorCompared';

/**
 * Keeps a mirror of the notebook, and compares the two once each time the browser has started: Chromium may
 * give an empty database for a damaged one, without a word.
 * @returns what to call after another page has written much, through which the background may have slept
 */
export function serveMirror(db: Notebook): { catchUp: () => void } {
  const mirror = createMirror(db, openMirrorStore());
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> =>
    navigator.locks.request('mirror', task);

  /** @returns whether the notebook lacks something */
  const compare = async (): Promise<boolean> => {
    if (await readLost()) return true;
    const { [COMPARED]: isCompared } = await browser.storage.session.get(COMPARED);
    if (isCompared) return false;
    const found = await mirror.compare().catch(() => undefined);
    if (!found) await setLost({ what: 'unreadable' });
    else if (found.lost > 0) await setLost({ what: 'missing' });
    else if (found.unmirrored > 0) await mirror.writeAll();
    await browser.storage.session.set({ [COMPARED]: true });
    return found?.lost !== 0;
  };

  Dexie.on('storagemutated', (parts) => {
    const changed = changedIn(db, parts);
    if (changed.length === 0) return;
    void inTurn(async () => {
      const isLost = await compare();
      for (const { table, ids } of changed) await mirror.write(table, ids, isLost);
    });
  });
  void inTurn(compare);

  onMessage('restoreLost', async ({ sender }) => {
    requireOwnPage(sender);
    return inTurn(async () => {
      const lost = await readLost();
      // What cannot be read is made anew; the mirror has what was in it.
      if (lost?.what === 'unreadable') await db.delete({ disableAutoOpen: false });
      const restored = await mirror.restore();
      await setLost(undefined);
      return restored;
    });
  });

  onMessage('forgetLost', async ({ sender }) => {
    requireOwnPage(sender);
    await inTurn(async () => {
      await mirror.writeAll();
      await setLost(undefined);
    });
  });
  return {
    catchUp: () =>
      void inTurn(async () => {
        if (!(await compare())) await mirror.writeAll();
      }),
  };
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
    for (const { from } of RangeSet(part)) {
      if (typeof from === 'string') ids.push(from);
    }
    return ids.length === 0 || ids.length > MANY ? [] : [{ table, ids }];
  });
}
