import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { onMessage, type PlayerId } from '../messages';
import type { Notebook } from '../notebook/database';
import { type Frame, isIn, type KnownPlayer, register } from '../players/register';
import { PlayerInput } from '../players/report';
import { frameOf, NotAllowed } from '../senders';
import { keepComposerPlace } from './composerPlace';
import { startNote } from './composing';

const PressInput = v.object({
  ...PlayerInput.entries,
  button: v.picklist(['note', 'panel']),
  pressedAt: v.pipe(v.number(), v.finite()),
});
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Pixels = v.pipe(v.number(), v.minValue(1), v.maxValue(10_000));
const PlacedInput = v.object({
  ...PlayerInput.entries,
  place: v.object({ x: Share, y: Share, width: Pixels, height: Pixels }),
});

/** Answers what the mouse does over a player: its buttons, and where the note field is put. */
export function serveButtons(db: Notebook): void {
  onMessage('buttonPressed', async ({ data, sender }) => {
    const { playerId, button, pressedAt } = v.parse(PressInput, data);
    const frame = frameOf(sender);
    if (button === 'panel') {
      // Before anything is waited for: the browser opens it within the press alone, and in Chromium only.
      await browser.sidePanel?.open({ tabId: frame.tabId }).catch(() => {});
      return;
    }
    await ownPlayer(playerId, frame);
    await startNote(db, frame.tabId, pressedAt);
  });

  onMessage('composerPlaced', async ({ data, sender }) => {
    const { playerId, place } = v.parse(PlacedInput, data);
    const { host } = await ownPlayer(playerId, frameOf(sender));
    await keepComposerPlace(host, place);
  });
}

/** @throws NotAllowed for a player of another frame */
async function ownPlayer(playerId: PlayerId, frame: Frame): Promise<KnownPlayer> {
  const player = await register.get(playerId);
  if (!player || !isIn(player, frame)) throw new NotAllowed();
  return player;
}
