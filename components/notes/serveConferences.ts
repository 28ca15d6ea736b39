import * as v from 'valibot';
import { onMessage } from '../messages';
import { requireOwnPage } from '../senders';
import type { ConferenceEdit } from '../talks/conference';
import { CorrectionsInput } from '../talks/corrections';
import { TalkId } from '../talks/talk';
import { type AddedTalks, addTalks } from './addTalks';
import { keepConference } from './conferences';
import { correctTalks, writeTalk } from './correctTalks';
import type { Notebook } from './database';
import { deleteTalks, restoreTalks } from './deleteTalks';
import { mergeTalks } from './mergeTalks';
import { refreshPage } from './pageAround';
import { redrawMarks } from './servePlayers';
import { forgetWatched } from './watched';

const Line = v.pipe(v.string(), v.maxLength(5000));
const Name = v.pipe(Line, v.trim(), v.minLength(1));
const Markdown = v.pipe(v.string(), v.maxLength(1_000_000));
const Place = v.pipe(v.string(), v.maxLength(100));
const TalkIds = v.pipe(v.array(TalkId), v.maxLength(10_000));

const Entry = v.variant('kind', [
  v.object({ kind: v.literal('talk'), id: TalkId }),
  v.object({ kind: v.literal('section'), id: Place, title: Line, text: Markdown }),
  v.object({
    kind: v.literal('group'),
    id: Place,
    title: Line,
    text: Markdown,
    talkIds: TalkIds,
  }),
]);

const WriteUpInput = v.object({
  title: v.exactOptional(Line),
  language: v.exactOptional(v.pipe(v.string(), v.maxLength(35))),
  outline: v.pipe(v.array(Entry), v.maxLength(10_000)),
  leftOut: TalkIds,
  without: v.exactOptional(
    v.array(v.picklist(['abstract', 'notes', 'pictures', 'links', 'questions', 'rating'])),
  ),
  credit: v.exactOptional(Line),
});

const EditInput: v.GenericSchema<unknown, ConferenceEdit> = v.object({
  name: Line,
  edition: Line,
  date: v.exactOptional(Line),
  place: v.exactOptional(Line),
  order: v.exactOptional(TalkIds),
  writeUp: v.exactOptional(WriteUpInput),
});

const AddedInput: v.GenericSchema<unknown, AddedTalks> = v.object({
  name: Name,
  edition: Line,
  date: v.exactOptional(Line),
  talks: v.pipe(
    v.array(
      v.object({
        title: Name,
        speakers: v.array(Line),
        url: v.exactOptional(v.pipe(v.string(), v.maxLength(4096))),
        duration: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))),
      }),
    ),
    v.minLength(1),
    v.maxLength(1000),
  ),
});
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

/** Answers the library where the user sets something of an edition, or deletes talks of it. */
export function serveConferences(db: Notebook): void {
  onMessage('keepConference', async ({ data, sender }) => {
    requireOwnPage(sender);
    await keepConference(db, v.parse(EditInput, data), Date.now());
  });

  onMessage('addTalks', async ({ data, sender }) => {
    requireOwnPage(sender);
    await addTalks(db, v.parse(AddedInput, data), Date.now());
  });

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
    void redrawMarks(db, into);
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

  onMessage('restoreTalks', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { talkIds } = v.parse(TalksInput, data);
    await restoreTalks(db, talkIds, Date.now());
    for (const id of talkIds) void redrawMarks(db, id);
  });
}
