/** Letters, digits and signs without a meaning in Markdown inside a line. The first character cannot start a list. */
const PLAIN_WORDS = /^(?:\p{L}|\d+:)(?:[\p{L}\p{N}\p{Sc}.,;:?'"’‘“”«»…%()#/–—-]| (?=[^ ]))*$/u;

/** Parts of addresses that GitHub's Markdown turns into links, and the closing `#` of a heading. */
const AUTOLINK_OR_HEADING_END = /:\/|w\.|mailto:|xmpp:|#$/i;

/**
 * True when a text has no Markdown, as most notes: the parser would return one paragraph with one text, and the
 * printer would escape nothing. This test is a hundred times faster than either.
 */
export function isPlainWords(text: string): boolean {
  return PLAIN_WORDS.test(text) && !AUTOLINK_OR_HEADING_END.test(text);
}
