/**
 * A `#`, then letters, digits, `-`, `_` or `/`, with a letter among them: `#1` is a number. It begins
 * and ends with none of `-` and `/`: they belong to the sentence, or to an address.
 */
const TAG =
  /(?<![\p{L}\p{M}\p{N}_&/#])#(?=[\p{N}_/-]*\p{L})[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_/-]*[\p{L}\p{M}\p{N}_])?/gu;

/**
 * What holds no tags: code, links and addresses. Their lengths have limits, without which a text of
 * their beginnings alone would take time by the square.
 */
const NO_TAGS =
  /```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|`[^`\n]*`|\]\([^)\s[\]]{0,2000}\)|\b[a-z][a-z\d+.-]{0,20}:\/\/\S+/gi;

/** A part of a text: a tag with its `#`, or what stands between. */
export interface TextPart {
  text: string;
  isTag: boolean;
}

/** The text in parts, in order: joined they are the text. None is empty. */
export function splitTags(text: string): TextPart[] {
  // As long as what it covers, so that the places stay the same.
  const readable = text.replace(NO_TAGS, (covered) => ' '.repeat(covered.length));
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

/** The tags of a text without their `#`, each once, as first typed, in the order of the text. */
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
  /** Without its `#`; empty right after that. */
  start: string;
  /** Where its `#` is. */
  from: number;
}

/** The tag that ends at the caret, if the caret is in none but at the end of one. */
export function tagAtCaret(text: string, caret: number): TypedTag | undefined {
  if (/^[\p{L}\p{M}\p{N}_/-]/u.test(text.slice(caret))) return undefined;
  const typed = /(?:^|[^\p{L}\p{N}_&/#])#(?<start>[\p{L}\p{M}\p{N}_/-]*)$/u.exec(
    text.slice(0, caret),
  );
  const start = typed?.groups?.['start'];
  return start === undefined ? undefined : { start, from: caret - start.length - 1 };
}
