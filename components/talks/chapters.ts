import type { Chapter } from './talk';

/**
 * The chapter that a moment falls in; undefined before the first one.
 * @param chapters in any order
 * @param at seconds
 */
export function chapterAt<Any extends Chapter>(
  chapters: readonly Any[],
  at: number,
): Any | undefined {
  let latest: Any | undefined;
  for (const chapter of chapters) {
    if (chapter.at <= at && (!latest || chapter.at >= latest.at)) latest = chapter;
  }
  return latest;
}
