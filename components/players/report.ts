import * as v from 'valibot';
import type { PlayerReport } from '../messages';
import { SeenTalkInput } from '../talks/described';

const PlayerId = v.pipe(v.string(), v.uuid());

/** Checks what a player says of itself: it comes from a web page's process. */
export const PlayerReportInput: v.GenericSchema<unknown, PlayerReport> = v.object({
  playerId: PlayerId,
  host: v.pipe(v.string(), v.maxLength(253)),
  talk: SeenTalkInput,
  playing: v.boolean(),
  fullscreen: v.boolean(),
  focused: v.boolean(),
  visibleArea: v.pipe(v.number(), v.finite()),
  lastActive: v.pipe(v.number(), v.finite()),
  clock: v.object({
    at: v.pipe(v.number(), v.finite(), v.minValue(0)),
    rate: v.pipe(v.number(), v.finite()),
    readAt: v.pipe(v.number(), v.finite()),
  }),
  chosen: v.exactOptional(v.boolean()),
});

/** Checks a message that names a player and nothing else. */
export const PlayerInput = v.object({ playerId: PlayerId });
