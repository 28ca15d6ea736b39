import type { AddedTalks } from '../notebook/addTalks';
import type { ConferenceEdit } from '../talks/conference';
import type { Corrections, TalkId } from '../talks/talk';

/** The requests of the library's pages to the background. */
export interface LibraryMessages {
  /** Corrects facts of talks, all or none. A `null` removes a correction, and the guess shows again. */
  correctTalks(request: { talkIds: TalkId[]; corrections: Corrections }): void;
  /** Merges two records of one talk: notes, drafts and other names move to `into`. */
  mergeTalks(request: { from: TalkId; into: TalkId }): void;
  /** Stores the user's feedback and rating for a write-up; creates the record of a talk that has none. */
  writeTalk(writing: { talkId: TalkId; feedback?: string; rating?: number | null }): void;
  /** Stores what the user set for an edition; creates its record the first time. */
  keepConference(edit: ConferenceEdit): void;
  /** Adds an edition that the user pasted; talks that are stored already stay as they are. */
  addTalks(added: AddedTalks): void;
  /** Tells that notes of these talks were imported, so that views and markers are redrawn. */
  notesImported(request: { talkIds: TalkId[] }): void;
  /** Deletes talks with their notes, all or none; `restoreTalks` brings them back. */
  deleteTalks(request: { talkIds: TalkId[] }): void;
  restoreTalks(request: { talkIds: TalkId[] }): void;
  /** Forgets how far each talk was watched. */
  forgetWatched(): void;
  /** Reads the web page of a talk again. Returns false when no tab has it open. */
  refreshPage(request: { talkId: TalkId }): boolean;
}
