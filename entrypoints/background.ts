import { defineBackground } from 'wxt/utils/define-background';
import { openNotebook } from '../components/notes/database';
import { serveNoteKey } from '../components/notes/noteKey';
import { closeStorageToPages, serveComposer, serveNotes } from '../components/notes/serveNotes';
import { forgetClosedTabs } from '../components/players/register';
import { servePlayers } from '../components/players/servePlayers';
import { serveTabs } from '../components/talks/serveTabs';

/** Answers every other context, and is the only one that writes the notebook. */
export default defineBackground({
  type: 'module',
  main() {
    const db = openNotebook();
    serveNoteKey(db);
    servePlayers(db);
    serveComposer(db);
    serveNotes(db);
    serveTabs(db);
    forgetClosedTabs();
    void closeStorageToPages();
  },
});
