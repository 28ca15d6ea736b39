import type { Chapter } from './talk';

/** As many chapters as are taken of a talk: a page may say anything. */
export const MOST_CHAPTERS = 500;

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
