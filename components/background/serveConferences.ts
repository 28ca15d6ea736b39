import { addTalks } from '../notebook/addTalks';
import { keepConference } from '../notebook/conferences';
import type { Notebook } from '../notebook/database';
import type { Handlers } from './handlers';
import { ownPage } from './senderRules';

/** Returns the handlers that change and add editions. */
export function serveConferences(db: Notebook): Handlers<'keepConference' | 'addTalks'> {
  return {
    keepConference: ownPage(async (edit) => keepConference(db, edit, Date.now())),
    addTalks: ownPage(async (added) => addTalks(db, added, Date.now())),
  };
}
