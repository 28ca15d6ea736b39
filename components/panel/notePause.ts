import { sendMessage } from '../messages';
import type { NoteInTab } from '../messages/pages';
import { readSettings } from '../settings/settings';

/** Pauses the talk while a note is written, if the user set that, and resumes it. Requests go out in order. */
export interface NotePause {
  start: (player: NoteInTab['player']) => void;
  stop: (player: NoteInTab['player']) => void;
  /** Does what `stop` does, and ignores every later `start`. */
  end: (player: NoteInTab['player']) => void;
}

/** Returns the pause of one note field. */
export function createNotePause(): NotePause {
  let lastRequest: Promise<void> = Promise.resolve();
  let hasEnded = false;

  function set(player: NoteInTab['player'], paused: boolean): void {
    if (!player || (paused && hasEnded)) return;
    const { playerId } = player;
    const send = async (): Promise<void> => {
      if (paused && !(await readSettings()).pauseWhileTyping) return;
      await sendMessage('setPaused', { playerId, paused }, player);
    };
    // Fails when the player is gone, which leaves nothing to pause.
    lastRequest = lastRequest.then(send).catch(() => {});
  }

  return {
    start: (player) => set(player, true),
    stop: (player) => set(player, false),
    end(player) {
      hasEnded = true;
      set(player, false);
    },
  };
}
