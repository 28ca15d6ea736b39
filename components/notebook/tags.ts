/**
 * A `#`, then letters, digits, `-`, `_` or `/`, at least one of them a letter: `#1` is a number. A tag
 * does not begin or end with `-` or `/`: there they belong to the sentence, or to an address.
 */
const TAG =
  /(?<![\p{L}\p{M}\p{N}_&/#])#(?=[\p{N}_/-]*\p{L})[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_/-]*[\p{L}\p{M}\p{N}_])?/gu;

/**
 * Code, links and addresses, in which no tag is recognised. The length limits prevent quadratic time on a
 * text that consists only of such beginnings.
 */
const UNTAGGED_TEXT =
  /```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|`[^`\n]*`|\]\([^)\s[\]]{0,2000}\)|\b[a-z][a-z\d+.-]{0,20}:\/\/\S+/gi;

/** A tag with its `#`, or the text between two tags. */
export interface TextPart {
  text: string;
  isTag: boolean;
}

/** Splits a text into parts, none of them empty. Joined, the parts give the text. */
export function splitTags(text: string): TextPart[] {
  // Replaced by spaces of the same length, so that the positions stay the same.
  const readable = text.replace(UNTAGGED_TEXT, (match) => ' '.repeat(match.length));
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: tag, index } of readable.matchAll(TAG)) {
    if (index > end) parts.push({ text: text.slice(end, index), isTag: false });
    parts.push({ text: tag, isTag: true });
    end = index + tag.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isTag: false });
  return parts;
}

/** Returns the tags of a text without `#`, each once, in order and spelled as they first appear. */
export function tagsOf(text: string): string[] {
  const tags = new Map<string, string>();
  for (const part of splitTags(text)) {
    const name = part.text.slice(1);
    if (part.isTag && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), name);
  }
  return [...tags.values()];
}

/** A tag that is being typed. */
interface TypedTag {
  /** The letters after the `#`; empty if there are none yet. */
  start: string;
  /** Index of the `#`. */
  from: number;
}

/** Returns the tag that ends at the caret; undefined where the caret is inside a tag or at none. */
export function tagAtCaret(text: string, caret: number): TypedTag | undefined {
  if (/^[\p{L}\p{M}\p{N}_/-]/u.test(text.slice(caret))) return undefined;
  const typed = /(?:^|[^\p{L}\p{N}_&/#])#(?<start>[\p{L}\p{M}\p{N}_/-]*)$/u.exec(
    text.slice(0, caret),
  );
  const start = typed?.groups?.['start'];
  return start === undefined ? undefined : { start, from: caret - start.length - 1 };
}
