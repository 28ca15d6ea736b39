import { browser } from 'wxt/browser';
import type { Notebook } from '../notebook/database';
import { whileImporting } from '../notebook/importLock';
import { deleteSearchDatabase } from '../notebook/searchDatabase';
import { forgetUnsavedEdits } from '../notebook/unsavedEdits';
import { playerRegistry } from '../players/playerRegistry';
import { showCounts } from './badge';
import type { Handlers } from './handlers';
import { changes } from './noteHistory';
import { ownPage } from './senderRules';
import { redrawMarks } from './servePlayers';

/** How long deleting waits for an import to end. */
const IMPORT_PATIENCE_MS = 5000;

/**
 * Returns the handler for the page on which the user deletes everything.
 * @param emptyMirror empties the notebook's copy, then runs the work before the two are compared
 * again
 */
export function serveDeletion(
  db: Notebook,
  emptyMirror: (work: () => Promise<void>) => Promise<void>,
): Handlers<'deleteEverything'> {
  return {
    deleteEverything: ownPage(async () => {
      await whileImporting(AbortSignal.timeout(IMPORT_PATIENCE_MS), async () => {
        // A notebook that cannot be read cannot be emptied either, and its copy must stay.
        await db.notes.count();
        await emptyMirror(() => deleteEverything(db));
      });
      for (const { filedUnder } of await playerRegistry.all()) void redrawMarks(db, filedUnder);
      void showCounts(db);
    }),
  };
}

/** Deletes everything that Talkmark stores, including settings; what is open in tabs stays open. */
async function deleteEverything(db: Notebook): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
  await deleteSearchDatabase();
  // An undo would bring a note back.
  await changes.forget();
  await forgetUnsavedEdits();
  await browser.storage.local.clear();
}
