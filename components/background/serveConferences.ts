import * as v from 'valibot';
import { onMessage } from '../messages';
import { type AddedTalks, addTalks } from '../notebook/addTalks';
import { keepConference } from '../notebook/conferences';
import type { Notebook } from '../notebook/database';
import { requireOwnPage } from '../senders';
import type { ConferenceEdit } from '../talks/conference';
import { WriteUpInput } from '../talks/conferenceInput';
import { Line, TalkIds } from '../talks/inputs';

const Name = v.pipe(Line, v.trim(), v.minLength(1));
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
