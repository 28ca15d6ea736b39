import * as v from 'valibot';
import { parse } from 'yaml';
import { youtubeWatchUrl } from '../../sites/youtube';
import type { ForeignTalk } from '../foreign';

/**
 * A TimeTags export: a YAML list of YouTube videos with their tags, times in seconds.
 * Source: pc035860/yt-timetag, `options/src/pages/Data/utils.js`, `app/reducers`.
 */
const File = v.array(
  v.object({
    info: v.object({
      videoId: v.pipe(v.string(), v.regex(/^[\w-]{11}$/)),
      title: v.nullish(v.string(), ''),
      lastUpdated: v.optional(v.number()),
    }),
    tags: v.nullish(
      v.array(
        v.object({
          id: v.optional(v.union([v.string(), v.number()])),
          seconds: v.pipe(v.number(), v.finite()),
          description: v.nullish(
            v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
            '',
          ),
        }),
      ),
      [],
    ),
  }),
);

/** The talks of a TimeTags export; undefined for anything else. */
export function fromTimeTags(text: string): ForeignTalk[] | undefined {
  const read = v.safeParse(File, yamlOf(text));
  if (!read.success) return undefined;
  return read.output.map(({ info, tags }) => ({
    url: youtubeWatchUrl(info.videoId),
    title: info.title,
    notes: tags.map(({ id, seconds, description }) => ({
      at: seconds,
      text: description,
      ...(id === undefined ? {} : { key: `${info.videoId} ${id}` }),
      ...(info.lastUpdated === undefined ? {} : { createdAt: Math.round(info.lastUpdated * 1000) }),
    })),
  }));
}

/** Aliases multiply what a file says: without a limit a few lines are gigabytes. */
function yamlOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0, schema: 'core' });
  } catch {
    return undefined;
  }
}
