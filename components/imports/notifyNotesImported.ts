import { sendMessage } from '../messages';
import type { TalkId } from '../talks/talk';

/** Redrawn at the most: no browser has more talks open. */
const MOST_TALKS = 10_000;

/** Tells the background, which may have slept through it, that notes of these talks came or went. */
export async function tellOfImport(talkIds: readonly TalkId[]): Promise<void> {
  await sendMessage('notesImported', { talkIds: talkIds.slice(0, MOST_TALKS) });
}
