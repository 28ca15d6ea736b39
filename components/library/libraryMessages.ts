import type { AddedTalks } from '../notebook/addTalks';
import type { ConferenceEdit } from '../talks/conference';
import type { Corrections, TalkId } from '../talks/talk';

/** What the library's pages ask of the background. */
export interface LibraryMessages {
  /** Corrects facts of talks, all or none; a `null` takes a correction back, and the guess is shown again. */
  correctTalks(request: { talkIds: TalkId[]; corrections: Corrections }): void;
  /** Two records of one talk become one: notes, drafts and other names go to `into`. */
  mergeTalks(request: { from: TalkId; into: TalkId }): void;
  /** What the user writes of a talk for a write-up; a talk of a list gets a record with it. */
  writeTalk(writing: { talkId: TalkId; feedback?: string; rating?: number | null }): void;
  /** Keeps what the user set of an edition; it gets a record with the first of it. */
  keepConference(edit: ConferenceEdit): void;
  /** Adds an edition that the user pasted; talks that are kept already stay as they are. */
  addTalks(added: AddedTalks): void;
  /** Notes of these talks were imported: what is shown of them is drawn anew. */
  notesImported(request: { talkIds: TalkId[] }): void;
  /** Deletes talks with their notes so that they can be brought back, all or none. */
  deleteTalks(request: { talkIds: TalkId[] }): void;
  restoreTalks(request: { talkIds: TalkId[] }): void;
  /** Forgets to which second talks were watched. */
  forgetWatched(): void;
  /** Reads the page of a talk anew, where a tab has it open. False: none has. */
  refreshPage(request: { talkId: TalkId }): boolean;
}
