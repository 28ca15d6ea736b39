import * as v from 'valibot';
import { onMessage } from '../messages';
import { correctTalks, writeTalk } from '../notebook/correctTalks';
import type { Notebook } from '../notebook/database';
import { deleteTalks, restoreTalks } from '../notebook/deleteTalks';
import { mergeTalks } from '../notebook/mergeTalks';
import { requireOwnPage } from '../senders';
import { CorrectionsInput } from '../talks/corrections';
import { Markdown, TalkIds } from '../talks/inputs';
import { TalkId } from '../talks/talk';
import { refreshPage } from './pageAround';
import { redrawMarks } from './servePlayers';
import { forgetWatched } from './watched';

const WritingInput = v.object({
  talkId: TalkId,
  feedback: v.exactOptional(Markdown),
  rating: v.exactOptional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  ),
});
const CorrectionInput = v.object({ talkIds: TalkIds, corrections: CorrectionsInput });
const MergeInput = v.object({ from: TalkId, into: TalkId });
const TalkInput = v.object({ talkId: TalkId });
const TalksInput = v.object({ talkIds: TalkIds });

/**
 * Answers our pages where the user says, writes or deletes something of talks.
 * @param onImport called when a page has written an import
 */
export function serveTalks(db: Notebook, onImport: () => void): void {
  onMessage('writeTalk', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { talkId, ...writing } = v.parse(WritingInput, data);
    await writeTalk(db, talkId, writing, Date.now());
  });

  onMessage('correctTalks', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { talkIds, corrections } = v.parse(CorrectionInput, data);
    await correctTalks(db, talkIds, corrections, Date.now());
  });

  onMessage('forgetWatched', async ({ sender }) => {
    requireOwnPage(sender);
    await forgetWatched(db, Date.now());
  });

  onMessage('mergeTalks', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { from, into } = v.parse(MergeInput, data);
    await mergeTalks(db, from, into, Date.now());
    for (const id of [from, into]) void redrawMarks(db, id);
  });

  onMessage('refreshPage', async ({ data, sender }) => {
    requireOwnPage(sender);
    return refreshPage(db, v.parse(TalkInput, data).talkId);
  });

  onMessage('deleteTalks', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { talkIds } = v.parse(TalksInput, data);
    await deleteTalks(db, talkIds, Date.now());
    for (const id of talkIds) void redrawMarks(db, id);
  });

  onMessage('notesImported', async ({ data, sender }) => {
    requireOwnPage(sender);
    onImport();
    for (const id of v.parse(TalksInput, data).talkIds) void redrawMarks(db, id);
  });

  onMessage('restoreTalks', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { talkIds } = v.parse(TalksInput, data);
    await restoreTalks(db, talkIds, Date.now());
    for (const id of talkIds) void redrawMarks(db, id);
  });
}
