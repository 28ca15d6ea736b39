import { defineBackground } from 'wxt/utils/define-background';
import { serveGrants } from '../components/access/serveGrants';
import { serveBadge, showCount } from '../components/background/badge';
import { serveDeletion } from '../components/background/deleteEverything';
import { serveFirstRun } from '../components/background/firstRun';
import { answerMessages } from '../components/background/handlers';
import { serveKeys } from '../components/background/noteKey';
import { serveMenu } from '../components/background/noteMenu';
import { serveBackups } from '../components/background/serveBackups';
import { serveButtons } from '../components/background/serveButtons';
import { serveConferences } from '../components/background/serveConferences';
import { serveMirror } from '../components/background/serveMirror';
import {
  closeStorageToPages,
  serveComposer,
  serveNotes,
} from '../components/background/serveNotes';
import { servePlayers } from '../components/background/servePlayers';
import { servePreviews } from '../components/background/servePreviews';
import { serveTabs } from '../components/background/serveTabs';
import { serveTalks } from '../components/background/serveTalks';
import { serveWriting } from '../components/background/serveWriting';
import { serveSteps } from '../components/background/stepNote';
import { deleteSavedFiles } from '../components/files/deleteSavedFiles';
import { openNotebook } from '../components/notebook/database';
import { unlessImporting } from '../components/notebook/importLock';
import { cleanTrash } from '../components/notebook/trash';
import { forgetClosedTabs } from '../components/players/playerRegistry';

/** Answers every other context, and is the only one that writes the notebook. */
export default defineBackground({
  main() {
    const db = openNotebook();
    const { compared, catchUp, emptyFirst, handlers: mirrorHandlers } = serveMirror(db);
    answerMessages({
      ...servePlayers(db),
      ...serveButtons(db),
      ...servePreviews(db),
      ...serveComposer(db),
      ...serveWriting(db),
      ...serveSteps(db),
      ...serveNotes(db),
      ...serveTabs(db),
      ...serveTalks(db, catchUp),
      ...serveConferences(db),
      ...serveBackups(db),
      ...mirrorHandlers,
      ...serveDeletion(db, emptyFirst),
    });
    serveKeys(db);
    serveMenu(db);
    serveBadge(db);
    serveGrants((tabId) => void showCount(db, tabId));
    serveFirstRun();
    forgetClosedTabs();
    void closeStorageToPages();
    void compared.then(() => unlessImporting(() => cleanTrash(db, Date.now())));
    void deleteSavedFiles(Date.now());
  },
});
