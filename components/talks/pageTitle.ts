/** Longer than the limit of any known site (YouTube: 100), short enough to compare quickly. */
const MAX_TITLE_LENGTH = 300;

/** The title of a hostile page may have megabytes; no more than this is read. */
const MAX_READ_LENGTH = 5000;

/** Line breaks and tabs, which become spaces before the other rules apply. */
const BREAKS = /[\t\n\v\f\r\u0085]/g;

/**
 * Invisible characters: control characters, lone surrogates, marks that change the direction of reading,
 * zero-width spaces, tags and annotation marks.
 */
const INVISIBLE_CHARACTERS =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Joiners belong in emoji and in scripts such as Persian or Hindi. Elsewhere they hide in a name. */
const STRAY_JOINER =
  /(?<![[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]--\p{Script=Latin}])[\u200C\u200D]|[\u200C\u200D](?![[\p{L}\p{M}\p{Extended_Pictographic}]--\p{Script=Latin}])/gv;

/**
 * Returns a page's text without invisible characters, with one line for each paragraph.
 * @param maxLength UTF-16 units that are read
 */
export function plainText(raw: string, maxLength: number): string {
  return raw
    .slice(0, maxLength)
    .split('\n')
    .map((line) => withoutInvisible(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * Returns the title of a video on one line and of limited length, without invisible characters, and
 * without the count of notifications and the site name that YouTube adds.
 * @param raw a page's title or heading
 * @returns empty where the page has no title yet
 */
export function plainTitle(raw: string): string {
  return withoutInvisible(raw.slice(0, MAX_READ_LENGTH))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TITLE_LENGTH)
    .replace(/[\p{Cs}\u200C\u200D]+$/u, '')
    .replace(/^(\(\d{1,4}\+?\) )+/, '')
    .replace(/((^|\s)[-–—] YouTube( Music)?)+$/, '')
    .replace(/^YouTube( Music)?$/, '')
    .trim();
}

function withoutInvisible(text: string): string {
  return text.replace(BREAKS, ' ').replace(INVISIBLE_CHARACTERS, '').replace(STRAY_JOINER, '');
}
