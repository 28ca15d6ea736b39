import * as v from 'valibot';
import { AddedTalksInput, ConferenceEditInput } from '../talks/conferenceInput';
import { CorrectionsInput } from '../talks/corrections';
import { Markdown, TalkIds } from '../talks/inputs';
import { TalkId } from '../talks/talk';
import { type Asked, NoData } from './asked';

const Rating = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
const TalksInput = v.object({ talkIds: TalkIds });

/** The messages of the library's pages to the background. */
export const libraryInputs = {
  /** Corrects facts of talks, all or none; a `null` takes a correction back, and the guess is shown again. */
  correctTalks: v.object({ ...TalksInput.entries, corrections: CorrectionsInput }),
  /** Two records of one talk become one: notes, drafts and other names go to `into`. */
  mergeTalks: v.object({ from: TalkId, into: TalkId }),
  /** Keeps the user's words and rating of a talk for a write-up; a talk of a list gets a record with them. */
  writeTalk: v.object({
    talkId: TalkId,
    feedback: v.exactOptional(Markdown),
    rating: v.exactOptional(v.nullable(Rating)),
  }),
  /** Keeps what the user set of an edition; it gets a record with the first of it. */
  keepConference: ConferenceEditInput,
  /** Adds an edition that the user pasted; talks that are kept already stay as they are. */
  addTalks: AddedTalksInput,
  /** Notes of these talks were imported: what is shown of them is drawn anew. */
  notesImported: TalksInput,
  /** Deletes talks with their notes so that they can be brought back, all or none. */
  deleteTalks: TalksInput,
  restoreTalks: TalksInput,
  /** Forgets to which second talks were watched. */
  forgetWatched: NoData,
  /** Reads the page of a talk anew, where a tab has it open. False: none has. */
  refreshPage: v.object({ talkId: TalkId }),
};

interface LibraryResults {
  correctTalks: void;
  mergeTalks: void;
  writeTalk: void;
  keepConference: void;
  addTalks: void;
  notesImported: void;
  deleteTalks: void;
  restoreTalks: void;
  forgetWatched: void;
  refreshPage: boolean;
}

export type AskedByLibrary = Asked<typeof libraryInputs, LibraryResults>;
