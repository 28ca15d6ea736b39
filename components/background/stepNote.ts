import { sendMessage } from '../messages';
import type { Step } from '../messages/composer';
import type { Notebook } from '../notebook/database';
import { describeTalk } from '../notebook/describeTalk';
import type { Note, NoteId } from '../notebook/note';
import { notesOfTalk } from '../notebook/queries';
import { playerRegistry, steppedTo } from '../players/playerRegistry';
import { askPlayerOfTab, type ReachedPlayer } from '../players/reachPlayers';
import { readSettings } from '../settings/settings';
import type { Handlers } from './handlers';
import { overlay } from './senderRules';

/** The state of a talk when the key is pressed. */
interface Standing {
  /** Seconds. */
  at: number;
  /** True while the talk plays, and so leaves the note that a step led to. */
  playing?: boolean;
  /** How many seconds before its note a jump leads. */
  leadIn?: number;
  /** The note that the previous step led to: others may be within the lead-in as well. */
  ledTo?: NoteId;
}

/**
 * How long a playing talk still counts as being at a note: until then a step back goes to the note
 * before it.
 */
const LEAVING_SECONDS = 1.5;

/** A player does not always seek to the exact moment. */
const TOLERANCE_SECONDS = 0.1;

/**
 * Returns the note before or after the one that the talk is at, counted from the start of the
 * note's lead-in. Where the talk is at no note, returns the one before or after its moment.
 * Undefined where there is none.
 * @param notes by falling or rising moment, in any order
 */
export function noteBeside<Marked extends Pick<Note, 'at'> & Partial<Pick<Note, 'id'>>>(
  notes: readonly Marked[],
  { at, playing = false, leadIn = 0, ledTo }: Standing,
  step: Step,
): Marked | undefined {
  const sorted = notes.toSorted((a, b) => a.at - b.at);
  const left = playing ? LEAVING_SECONDS : TOLERANCE_SECONDS;
  const around = sorted.filter(
    (note) => startOf(note, leadIn) - TOLERANCE_SECONDS <= at && at < note.at + left,
  );
  const here = around.find(({ id }) => id !== undefined && id === ledTo) ?? around.at(-1);
  const from = here?.at ?? at;
  return step === 'next'
    ? sorted.find((note) => note.at > from + TOLERANCE_SECONDS)
    : sorted.findLast((note) => note.at < from - TOLERANCE_SECONDS);
}

/** Returns the second that a jump to a note leads to. */
function startOf(note: Pick<Note, 'at'>, leadIn: number): number {
  return Math.max(0, note.at - leadIn);
}

/** Takes the talk of a tab to the previous or next note, and shows that note. */
export async function stepInTab(db: Notebook, tabId: number, step: Step): Promise<void> {
  await askPlayerOfTab(tabId, async (player) => stepPlayer(db, player, step));
}

/** Returns the handler for the composer's keys Alt+PageUp and Alt+PageDown. */
export function serveSteps(db: Notebook): Handlers<'stepNote'> {
  return {
    stepNote: overlay(async ({ playerId, step }) => {
      const player = await playerRegistry.get(playerId);
      if (player) await stepPlayer(db, player, step);
    }),
  };
}

async function stepPlayer(db: Notebook, player: ReachedPlayer, step: Step): Promise<void> {
  const { playerId } = player;
  const { report, at } = await sendMessage('readPlayer', { playerId }, player);
  if (!report) return;
  const { talk } = await describeTalk(db, report.talk);
  const { leadIn } = await readSettings();
  const { playing } = report;
  const ledTo = await steppedTo.get(playerId);
  const standing = { at, playing, leadIn, ...(ledTo && { ledTo: ledTo.noteId }) };
  const note = noteBeside(await notesOfTalk(db, talk.id), standing, step);
  if (!note) return;
  const { tabId, frameId } = player;
  await steppedTo.put(playerId, { noteId: note.id, tabId, frameId });
  const start = startOf(note, leadIn);
  await sendMessage('seekPlayer', { playerId, at: start, noteId: note.id }, player);
}
