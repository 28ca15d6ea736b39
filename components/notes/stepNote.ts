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

/** Seconds. A talk that plays has left the note it was taken to: the next step back goes on from there. */
const JUST_LEFT = 1.5;

/** Seconds: a player does not always arrive at the very moment. */
const HERE = 0.1;

/**
 * The note before or after a moment; undefined where there is none.
 * @param notes by falling or rising moment, in any order
 * @param at seconds
 * @param playing it has left the note behind that it was taken to
 */
export function noteBeside<Marked extends Pick<Note, 'at'>>(
  notes: readonly Marked[],
  at: number,
  step: Step,
  playing = false,
): Marked | undefined {
  const sorted = notes.toSorted((a, b) => a.at - b.at);
  return step === 'next'
    ? sorted.find((note) => note.at > at + HERE)
    : sorted.findLast((note) => note.at < at - (playing ? JUST_LEFT : HERE));
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
  // A jump leads to the time before its note: what comes next is seen from the note.
  const note = noteBeside(await notesOfTalk(db, talk.id), at + leadIn, step, report.playing);
  if (!note) return;
  const start = Math.max(0, note.at - leadIn);
  await sendMessage('seekPlayer', { playerId, at: start, noteId: note.id }, player);
}
