import { sendMessage } from '../messages';
import type { NoteInTab } from '../messages/pages';
import { readSettings } from '../settings/settings';

/** Pauses the talk for a note where the user wants that, and lets it play on: one after the other. */
export interface NotePause {
  start: (player: NoteInTab['player']) => void;
  stop: (player: NoteInTab['player']) => void;
  /** The same as `stop`, and nothing is paused from then on. */
  end: (player: NoteInTab['player']) => void;
}

/** Each note field has one of its own. */
export function createNotePause(): NotePause {
  let last: Promise<void> = Promise.resolve();
  let hasEnded = false;

  function set(player: NoteInTab['player'], paused: boolean): void {
    if (!player || (paused && hasEnded)) return;
    const { playerId } = player;
    const send = async (): Promise<void> => {
      if (paused && !(await readSettings()).pauseWhileTyping) return;
      await sendMessage('setPaused', { playerId, paused }, player);
    };
    // A player that is gone has nothing to pause.
    last = last.then(send).catch(() => {});
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
