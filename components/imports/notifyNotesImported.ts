import { sendMessage } from '../messages';
import type { TalkId } from '../talks/talk';

/** The limit of the message; no browser has more talks open. */
const MAX_TALKS = 10_000;

/** Tells the background that an import added or removed notes of these talks: it may have been asleep meanwhile. */
export async function notifyNotesImported(talkIds: readonly TalkId[]): Promise<void> {
  await sendMessage('notesImported', { talkIds: talkIds.slice(0, MAX_TALKS) });
}
