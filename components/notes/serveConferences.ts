import * as v from 'valibot';
import { onMessage } from '../messages';
import { requireOwnPage } from '../senders';
import type { ConferenceEdit } from '../talks/conference';
import { Line, Markdown, TalkIds } from '../talks/inputs';
import { TalkId } from '../talks/talk';
import { type AddedTalks, addTalks } from './addTalks';
import { keepConference } from './conferences';
import type { Notebook } from './database';

const Name = v.pipe(Line, v.trim(), v.minLength(1));
const Place = v.pipe(v.string(), v.maxLength(100));

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

/** Answers the library where the user sets something of an edition, or adds one. */
export function serveConferences(db: Notebook): void {
  onMessage('keepConference', async ({ data, sender }) => {
    requireOwnPage(sender);
    await keepConference(db, v.parse(EditInput, data), Date.now());
  });

  onMessage('addTalks', async ({ data, sender }) => {
    requireOwnPage(sender);
    await addTalks(db, v.parse(AddedInput, data), Date.now());
  });
}
