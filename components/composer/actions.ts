import { sendMessage } from '../messages';
import type { Composition } from '../messages/composer';
import type { PlayerId } from '../messages/player';
import type { Playback } from '../messages/toPlayer';
import type { ComposerAction } from './keyList';
import { quoteCaption } from './quote';
import type { ComposerSession } from './session';
import { takePicture } from './takePicture';

/** How far a key moves the moment. */
const NUDGE_SECONDS: Readonly<Partial<Record<ComposerAction, number>>> = {
  earlier: -1,
  later: 1,
  muchEarlier: -5,
  muchLater: 5,
};

/**
 * Returns the function that performs the action of a key.
 * @param typeMoment moves the focus to the field of the moment
 */
export function createActions(
  field: HTMLTextAreaElement,
  session: ComposerSession,
  playerId: PlayerId,
  typeMoment: () => void,
): (action: ComposerAction) => void {
  /** Runs work on the open note; does nothing before the note has arrived from the background. */
  async function withNote(work: (open: Composition) => Promise<void>): Promise<void> {
    const { composition, saving } = session.state();
    if (!composition || saving) return;
    try {
      await work(composition);
    } catch {
      if (session.state().composition?.note.id === composition.note.id) session.fail('no player');
    }
  }

  const play = (how: Playback): Promise<void> =>
    withNote(async () => {
      const standing = await sendMessage('drive', { playerId, how });
      session.report({ did: 'play', standing });
    });

  const nudge = (seconds: number): Promise<void> =>
    withNote(async ({ note, talk, seenTalk }) => {
      const end = talk.duration ?? Number.MAX_SAFE_INTEGER;
      const at = Math.min(end, Math.max(0, note.at + seconds));
      const { until } = note;
      session.setSpan({ at, ...(until !== undefined && until > at ? { until } : {}) });
      await sendMessage('followMoment', { playerId, at, ofTalk: seenTalk });
    });

  const step = (to: 'previous' | 'next'): Promise<void> =>
    // The open note keeps its moment.
    withNote(async () => sendMessage('stepNote', { playerId, step: to }));

  const pauseForNote = (): Promise<void> =>
    withNote(async ({ isPausedForNote, pauseWhileTyping }) => {
      const paused = !(isPausedForNote ?? pauseWhileTyping);
      await sendMessage('setPaused', { playerId, paused });
      session.updateComposition({ isPausedForNote: paused });
      session.report({ did: paused ? 'pause' : 'resume' });
    });

  async function addPicture({ note, seenTalk }: Composition): Promise<void> {
    const result = await takePicture(playerId, seenTalk);
    const isOpen = (): boolean => session.state().composition?.note.id === note.id;
    if ('problem' in result) {
      if (isOpen()) session.fail(`picture ${result.problem}`);
      return;
    }
    const picture = { noteId: note.id, ...result };
    const id = await sendMessage('keepPicture', picture).catch(() => undefined);
    if (!isOpen()) return;
    if (id === undefined) return session.fail('picture full');
    session.addPicture({ id, url: result.url });
    session.report({ did: 'picture' });
  }

  const takeNotePicture = (): void => session.waitFor(withNote(addPicture));

  const rangeEnd = (): Promise<void> => {
    const pressedAt = Date.now();
    return withNote(async ({ seenTalk }) => {
      const request = { playerId, pressedAt, ofTalk: seenTalk };
      const { at } = await sendMessage('freezeMoment', request);
      session.endRange(at);
    });
  };

  const undo = (): Promise<void> =>
    withNote(async ({ note }) => {
      if (session.bringBack()) return;
      try {
        const undone = await sendMessage('undoLast', { talkId: note.talkId });
        session.report({ did: 'undo', undone });
      } catch {
        session.fail('not undone');
      }
    });

  const quote = (): void => {
    if (session.state().composition?.caption) quoteCaption(field, session);
    else session.fail('nothing said');
  };

  const actions: Readonly<Partial<Record<ComposerAction, () => unknown>>> = {
    save: () => session.save(),
    close: () => session.close(),
    quote,
    picture: takeNotePicture,
    toggle: () => play('toggle'),
    back: () => play('back'),
    forward: () => play('forward'),
    slower: () => play('slower'),
    faster: () => play('faster'),
    pauseForNote,
    typeMoment,
    rangeEnd,
    undo,
    nextCorner: () => withNote(async () => sendMessage('moveComposer', { playerId })),
    previousNote: () => step('previous'),
    nextNote: () => step('next'),
  };

  return (action) => {
    const nudgeSeconds = NUDGE_SECONDS[action];
    if (nudgeSeconds === undefined) actions[action]?.();
    else void nudge(nudgeSeconds);
  };
}
