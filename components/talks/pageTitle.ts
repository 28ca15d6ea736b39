/** Longer than a title of any known site (YouTube: 100), short enough to compare at once. */
const longestTitle = 300;

/** A hostile page's title may be megabytes; what is read of it. */
const longestRead = 5000;

/** Line breaks and tabs, which the next rules take for spaces. */
const breaks = /[\t\n\v\f\r\u0085]/g;

/**
 * What nobody sees: control characters, halves of a character, marks that turn the direction of
 * reading, spaces without width, tags and annotation marks.
 */
const unseen =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Joiners belong to emoji and to scripts such as Persian or Hindi; elsewhere they hide in a name. */
const strayJoiner =
  /(?<![[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]--\p{Script=Latin}])[\u200C\u200D]|[\u200C\u200D](?![[\p{L}\p{M}\p{Extended_Pictographic}]--\p{Script=Latin}])/gv;

/**
 * A page's text in paragraphs, each on a line of its own, without characters that nobody sees.
 * @param longest UTF-16 units that are kept
 */
export function plainText(raw: string, longest: number): string {
  return raw
    .slice(0, longest)
    .split('\n')
    .map((line) => visible(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * The title of a video as its page means it: without YouTube's count of notifications and its name,
 * without characters that nobody sees, on one line and of a bounded length.
 * @param raw a page's title or heading
 * @returns empty where the page has no title yet
 */
export function plainTitle(raw: string): string {
  return visible(raw.slice(0, longestRead))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestTitle)
    .replace(/[\p{Cs}\u200C\u200D]+$/u, '')
    .replace(/^(\(\d{1,4}\+?\) )+/, '')
    .replace(/((^|\s)[-–—] YouTube( Music)?)+$/, '')
    .replace(/^YouTube( Music)?$/, '')
    .trim();
}

function visible(text: string): string {
  return text.replace(breaks, ' ').replace(unseen, '').replace(strayJoiner, '');
}
