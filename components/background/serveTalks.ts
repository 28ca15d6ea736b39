import type { AskedByLibrary } from '../messages/library';
import { correctTalks, saveFeedback } from '../notebook/correctTalks';
import type { Notebook } from '../notebook/database';
import { deleteTalks, restoreTalks } from '../notebook/deleteTalks';
import { mergeTalks } from '../notebook/mergeTalks';
import type { TalkId } from '../talks/talk';
import type { Handlers } from './handlers';
import { refreshPage } from './keepPageAround';
import { ownPage } from './senderRules';
import { redrawMarks } from './servePlayers';
import { forgetWatched } from './watchProgress';

/**
 * Returns the handlers for what the user corrects, writes or deletes about talks.
 * @param onImport called when a page has stored an import
 */
export function serveTalks(
  db: Notebook,
  onImport: () => void,
): Handlers<Exclude<keyof AskedByLibrary, 'keepConference' | 'addTalks'>> {
  const redraw = (talkIds: readonly TalkId[]): void => {
    for (const id of talkIds) void redrawMarks(db, id);
  };
  return {
    writeTalk: ownPage(async ({ talkId, ...writing }) =>
      saveFeedback(db, talkId, writing, Date.now()),
    ),
    correctTalks: ownPage(async ({ talkIds, corrections }) =>
      correctTalks(db, talkIds, corrections, Date.now()),
    ),
    forgetWatched: ownPage(async () => forgetWatched(db, Date.now())),
    mergeTalks: ownPage(async ({ from, into }) => {
      await mergeTalks(db, from, into, Date.now());
      redraw([from, into]);
    }),
    refreshPage: ownPage(async ({ talkId }) => refreshPage(db, talkId)),
    deleteTalks: ownPage(async ({ talkIds }) => {
      await deleteTalks(db, talkIds, Date.now());
      redraw(talkIds);
    }),
    restoreTalks: ownPage(async ({ talkIds }) => {
      await restoreTalks(db, talkIds, Date.now());
      redraw(talkIds);
    }),
    notesImported: ownPage(({ talkIds }) => {
      onImport();
      redraw(talkIds);
    }),
  };
}
