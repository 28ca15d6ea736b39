import * as v from 'valibot';
import type { ForeignTalk } from '../foreignTalks';

/**
 * A YiNote export: pages with notes, in a `data` property since version 1. Its pictures are JPEG, 16:9.
 * Source: byteyilabs/yi-note, `common/store/page.js`, `common/services/file.js`.
 */
const Page = v.object({
  meta: v.object({ url: v.string(), title: v.nullish(v.string(), '') }),
  notes: v.nullish(
    v.array(
      v.object({
        id: v.optional(v.string()),
        content: v.nullish(v.string(), ''),
        timestamp: v.pipe(v.number(), v.finite()),
        image: v.nullish(v.string(), ''),
      }),
    ),
    [],
  ),
  tags: v.nullish(v.array(v.string()), []),
  createdAt: v.optional(v.number()),
});
const YiNoteFile = v.union([v.array(Page), v.object({ data: v.array(Page) })]);

/** Returns the talks of a YiNote export, or undefined for any other JSON. The first note gets the tags of the page. */
export function fromYiNote(json: unknown): ForeignTalk[] | undefined {
  const parsed = v.safeParse(YiNoteFile, json);
  if (!parsed.success) return undefined;
  const pages = Array.isArray(parsed.output) ? parsed.output : parsed.output.data;
  return pages.map(({ meta, notes, tags, createdAt }) => ({
    url: meta.url,
    title: meta.title,
    notes: notes.map(({ id, content, timestamp, image }, index) => ({
      at: timestamp,
      text: index === 0 ? [content, ...tags.map(tagOf)].join(' ') : content,
      ...(id ? { key: id } : {}),
      ...(createdAt === undefined ? {} : { createdAt }),
      ...(image ? { picture: { data: image, width: 640, height: 360 } } : {}),
    })),
  }));
}

function tagOf(name: string): string {
  return `#${name.trim().replaceAll(/\s+/g, '-')}`;
}
