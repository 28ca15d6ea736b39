import * as v from 'valibot';
import { youtubeWatchUrl } from '../../sites/youtube';
import type { ForeignTalk } from '../foreignTalks';

const Time = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8.64e15)));

/**
 * A Video Notes backup: notes by YouTube id, titles beside them.
 * Source: prameshbajra/video-notes, `types/types.d.ts` (BackupPayload), `popup/ts/data.ts`.
 */
const VideoNotesFile = v.object({
  notes: v.record(
    v.pipe(v.string(), v.regex(/^[\w-]{11}$/)),
    v.array(
      v.object({
        id: v.optional(v.string()),
        timestamp: v.pipe(v.number(), v.finite()),
        text: v.nullish(v.string(), ''),
        createdAt: Time,
        updatedAt: Time,
      }),
    ),
  ),
  metadata: v.nullish(v.record(v.string(), v.object({ title: v.nullish(v.string(), '') })), {}),
});

/** Returns the talks of a Video Notes backup, or undefined for any other JSON. */
export function fromVideoNotes(json: unknown): ForeignTalk[] | undefined {
  const parsed = v.safeParse(VideoNotesFile, json);
  if (!parsed.success) return undefined;
  const { notes, metadata } = parsed.output;
  return Object.entries(notes).map(([videoId, ofVideo]) => ({
    url: youtubeWatchUrl(videoId),
    title: metadata[videoId]?.title ?? '',
    notes: ofVideo.map(({ id, timestamp, text, createdAt, updatedAt }) => {
      const time = updatedAt ?? createdAt;
      return {
        at: timestamp,
        text,
        ...(id ? { key: id } : {}),
        ...(time === undefined ? {} : { createdAt: time }),
      };
    }),
  }));
}
