/** A `#`, then letters, digits, `-`, `_` or `/`, with a letter among them: `#1` is a number. */
const TAG = /(?<![\p{L}\p{N}_&/#])#(?=[\p{N}_/-]*\p{L})[\p{L}\p{M}\p{N}_/-]+/gu;

/** What holds no tags: code, links and addresses. */
const NO_TAGS = /```[\s\S]*?(?:```|$)|`[^`\n]*`|\]\([^)\s]*\)|\b[a-z][a-z\d+.-]*:\/\/\S+/gi;

/** The tags of a text without their `#`, each once, as first typed, in the order of the text. */
export function tagsOf(text: string): string[] {
  const found = text.replace(NO_TAGS, ' ').match(TAG) ?? [];
  const tags = new Map<string, string>();
  for (const tag of found) {
    const name = tag.slice(1);
    if (!tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), name);
  }
  return [...tags.values()];
}
