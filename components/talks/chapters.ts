import type { Chapter } from './talk';

/**
 * Returns the chapter that contains a moment; undefined before the first chapter.
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
