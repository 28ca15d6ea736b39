import { defineBackground } from 'wxt/utils/define-background';
import { serveBackups } from '../components/backup/serveBackups';
import { sweepFiles } from '../components/backup/sweepFiles';
import { unlessImporting } from '../components/imports/importLock';
import { serveMirror } from '../components/mirror/serveMirror';
import { serveBadge, showCount } from '../components/notes/badge';
import { openNotebook } from '../components/notes/database';
import { serveDeletion } from '../components/notes/deleteEverything';
import { serveKeys } from '../components/notes/noteKey';
import { serveMenu } from '../components/notes/noteMenu';
import { serveButtons } from '../components/notes/serveButtons';
import { serveConferences } from '../components/notes/serveConferences';
import { closeStorageToPages, serveComposer, serveNotes } from '../components/notes/serveNotes';
import { servePlayers } from '../components/notes/servePlayers';
import { servePreviews } from '../components/notes/servePreviews';
import { serveTabs } from '../components/notes/serveTabs';
import { serveTalks } from '../components/notes/serveTalks';
import { serveWriting } from '../components/notes/serveWriting';
import { serveSteps } from '../components/notes/stepNote';
import { cleanTrash } from '../components/notes/trash';
import { forgetClosedTabs } from '../components/players/register';
import { serveGrants } from '../components/access/serveGrants';
import { serveFirstRun } from '../components/settings/firstRun';

/** Answers every other context, and is the only one that writes the notebook. */
export default defineBackground({
  main() {
    const db = openNotebook();
    serveKeys(db);
    serveMenu(db);
    serveBadge(db);
    servePlayers(db);
    serveComposer(db);
    serveButtons(db);
    servePreviews(db);
    serveSteps(db);
    serveNotes(db);
    serveWriting(db);
    serveTabs(db);
    serveConferences(db);
    const { compared, catchUp, emptyFirst } = serveMirror(db);
    serveTalks(db, catchUp);
    serveDeletion(db, emptyFirst);
    serveBackups(db);
    serveGrants((tabId) => void showCount(db, tabId));
    serveFirstRun();
    forgetClosedTabs();
    void closeStorageToPages();
    void compared.then(() => unlessImporting(() => cleanTrash(db, Date.now())));
    void sweepFiles(Date.now());
  },
});
