import * as v from 'valibot';
import { Markdown, TalkIds } from '../talks/commonSchemas';
import { AddedTalksInput, ConferenceEditInput } from '../talks/conferenceSchemas';
import { CorrectionsInput } from '../talks/corrections';
import { TalkId } from '../talks/talk';
import { type Asked, NoData } from './messageTypes';

const Rating = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
const TalksInput = v.object({ talkIds: TalkIds });

/** The requests of the library's pages to the background. */
export const libraryInputs = {
  /**
   * Corrects facts of talks, all or none. A `null` removes a correction, and the guess is shown
   * again.
   */
  correctTalks: v.object({ ...TalksInput.entries, corrections: CorrectionsInput }),
  /** Merges two records of one talk: notes, drafts and other names move to `into`. */
  mergeTalks: v.object({ from: TalkId, into: TalkId }),
  /** Stores the user's feedback and rating for a write-up; creates the record of a talk that has none. */
  writeTalk: v.object({
    talkId: TalkId,
    feedback: v.exactOptional(Markdown),
    rating: v.exactOptional(v.nullable(Rating)),
  }),
  /** Stores what the user set for an edition; creates its record the first time. */
  keepConference: ConferenceEditInput,
  /** Adds an edition that the user pasted; talks that are stored already stay as they are. */
  addTalks: AddedTalksInput,
  /** Reports that notes of these talks were imported, so that views and markers are redrawn. */
  notesImported: TalksInput,
  /** Deletes talks with their notes, all or none; `restoreTalks` brings them back. */
  deleteTalks: TalksInput,
  restoreTalks: TalksInput,
  /** Forgets how far each talk was watched. */
  forgetWatched: NoData,
  /** Reads the web page of a talk again. Answers false when no tab has it open. */
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
