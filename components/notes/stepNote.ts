import * as v from 'valibot';
import { onMessage, sendMessage } from '../messages';
import { askPlayerOfTab, type ReachedPlayer } from '../players/reach';
import { register } from '../players/register';
import { PlayerInput } from '../players/report';
import { requireOwnPage } from '../senders';
import { readSettings } from '../settings/settings';
import type { Notebook } from './database';
import { describeTalk } from './describeTalk';
import type { Note } from './note';
import { notesOfTalk } from './queries';

/** Where to go from a moment of a talk. */
export type Step = 'previous' | 'next';

const StepInput = v.object({ ...PlayerInput.entries, step: v.picklist(['previous', 'next']) });

/** How a talk stands when the key is pressed. */
interface Standing {
  /** Seconds. */
  at: number;
  /** It has left the note behind that it was taken to. */
  playing?: boolean;
  /** Seconds that a jump leads to before its note. */
  leadIn?: number;
}

/** Seconds. A talk that plays has left the note it was taken to: the next step back goes on from there. */
const JUST_LEFT = 1.5;

/** Seconds: a player does not always arrive at the very moment. */
const HERE = 0.1;

/**
 * The note before or after the one that the talk is at, from the lead-in on; where it is at none,
 * before or after its moment. Undefined where there is none.
 * @param notes by falling or rising moment, in any order
 */
export function noteBeside<Marked extends Pick<Note, 'at'>>(
  notes: readonly Marked[],
  { at, playing = false, leadIn = 0 }: Standing,
  step: Step,
): Marked | undefined {
  const sorted = notes.toSorted((a, b) => a.at - b.at);
  const left = playing ? JUST_LEFT : HERE;
  const here = sorted.findLast((note) => startOf(note, leadIn) - HERE <= at && at < note.at + left);
  const from = here?.at ?? at;
  return step === 'next'
    ? sorted.find((note) => note.at > from + HERE)
    : sorted.findLast((note) => note.at < from - HERE);
}

/** Where a jump to a note leads, in seconds. */
function startOf(note: Pick<Note, 'at'>, leadIn: number): number {
  return Math.max(0, note.at - leadIn);
}

/** Takes the talk of a tab to the note before or after where it stands, and shows that note. */
export async function stepInTab(db: Notebook, tabId: number, step: Step): Promise<void> {
  await askPlayerOfTab(tabId, async (player) => stepPlayer(db, player, step));
}

/** Serves the keys of the composer, which are Alt+PageUp and Alt+PageDown. */
export function serveSteps(db: Notebook): void {
  onMessage('stepNote', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { playerId, step } = v.parse(StepInput, data);
    const player = await register.get(playerId);
    if (player) await stepPlayer(db, player, step);
  });
}

async function stepPlayer(db: Notebook, player: ReachedPlayer, step: Step): Promise<void> {
  const { playerId } = player;
  const { report, at } = await sendMessage('readPlayer', { playerId }, player);
  if (!report) return;
  const { talk } = await describeTalk(db, report.talk);
  const { leadIn } = await readSettings();
  const { playing } = report;
  const note = noteBeside(await notesOfTalk(db, talk.id), { at, playing, leadIn }, step);
  if (!note) return;
  const start = startOf(note, leadIn);
  await sendMessage('seekPlayer', { playerId, at: start, noteId: note.id }, player);
}
