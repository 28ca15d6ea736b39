import * as v from 'valibot';
import { parse } from 'yaml';
import { youtubeWatchUrl } from '../../sites/youtube';
import type { ForeignTalk } from '../foreignTalks';

/**
 * A TimeTags export: a YAML list of YouTube videos with their tags, times in seconds.
 * Source: pc035860/yt-timetag, `options/src/pages/Data/utils.js`, `app/reducers`.
 */
const TimeTagsFile = v.array(
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

/** Returns the talks of a TimeTags export, or undefined for any other text. */
export function fromTimeTags(text: string): ForeignTalk[] | undefined {
  const parsed = v.safeParse(TimeTagsFile, yamlOf(text));
  if (!parsed.success) return undefined;
  return parsed.output.map(({ info, tags }) => ({
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

/** Allows no aliases: they multiply the content, so that a few lines could become gigabytes. */
function yamlOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0, schema: 'core' });
  } catch {
    return undefined;
  }
}
